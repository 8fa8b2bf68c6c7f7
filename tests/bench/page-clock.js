// Runs in the page before its own scripts, and notes when what a reader waits for has happened.
const clock = {
  /** Milliseconds since the page was asked for. */
  painted: Number.NaN,
  /** Elements of the page as it came, before any script. */
  elements: 0,
  draggable: Number.NaN,
  /** Times of day in milliseconds, comparable between browsers of one machine. */
  dropped: Number.NaN,
  saved: Number.NaN,
  seen: Number.NaN,
  /** Lengths of the frames since `countFrames`. */
  frames: [],
  counting: false,
  countFrames,
  awaitCard,
  awaitText,
};
window.benchClock = clock;

const now = () => performance.timeOrigin + performance.now();

/** Calls back when the frame that is being made has been painted. */
function afterThisFrame(call) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = call;
  port2.postMessage(null);
}

/** Looked for before each paint: no frame comes while styles are missing. */
function look() {
  const cards = document.querySelector('[data-key]');
  if (cards && Number.isNaN(clock.painted)) {
    clock.painted = 0;
    afterThisFrame(() => {
      clock.painted = performance.now();
    });
  }
  if (document.querySelector('.drag-stand')) clock.draggable = performance.now();
  if (!cards || Number.isNaN(clock.draggable)) requestAnimationFrame(look);
}
requestAnimationFrame(look);

addEventListener(
  'mouseup',
  (event) => {
    clock.dropped = performance.timeOrigin + event.timeStamp;
  },
  true,
);

new PerformanceObserver((list) => {
  for (const { name, responseEnd } of list.getEntries()) {
    if (name.endsWith('/moves')) clock.saved = performance.timeOrigin + responseEnd;
  }
}).observe({ type: 'resource' });

function countFrames() {
  clock.frames = [];
  clock.counting = true;
  let before = performance.now();
  const count = (time) => {
    clock.frames.push(time - before);
    before = time;
    if (clock.counting) requestAnimationFrame(count);
  };
  requestAnimationFrame((time) => {
    before = time;
    requestAnimationFrame(count);
  });
}

/** Notes when a card is seen in a column. */
function awaitCard(key, column) {
  awaitSeen(() => document.querySelector(`[data-column="${column}"] [data-key="${key}"]`) !== null);
}

/** Notes when a text is seen on the page. */
function awaitText(text) {
  awaitSeen(() => document.body.textContent.includes(text));
}

function awaitSeen(isThere) {
  clock.seen = Number.NaN;
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      afterThisFrame(() => {
        clock.seen = now();
      }),
    );
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
