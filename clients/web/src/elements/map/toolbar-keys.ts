/** In a toolbar, arrows go from button to button. Tab does, too: nobody has to know. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function toolbarKeys(event: KeyboardEvent): void {
  const bar = event.currentTarget;
  const step = STEPS[event.key];
  if (step === undefined || !(bar instanceof HTMLElement)) return;
  const buttons = [...bar.querySelectorAll<HTMLElement>('button')].filter(
    (button) => !button.matches(':disabled') && button.offsetParent !== null,
  );
  const now = buttons.findIndex((button) => button.matches(':focus'));
  if (now === -1) return;
  event.preventDefault();
  event.stopPropagation();
  buttons.at((now + step) % buttons.length)?.focus();
}
