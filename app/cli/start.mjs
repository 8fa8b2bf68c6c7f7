// Runs before anything is known about this Node: no syntax or module here that an old one does not have.
var version = process.versions.node.split('.').map(Number);
var oldest = version[0] === 22 ? 12 : version[0] === 20 ? 19 : 0;

if (version[0] < 20 || version[1] < oldest) {
  console.error(`Hashar cannot start: it needs Node 20.19, 22.12, 24 or newer; this is ${process.versions.node}.`);
  process.exit(1);
} else {
  import('./start/run.mjs').then((start) => start.run(process.argv.slice(2)));
}
