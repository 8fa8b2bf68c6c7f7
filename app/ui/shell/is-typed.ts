/** Whether a key pressed there is being typed into something: single keys are then letters. */
export function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
