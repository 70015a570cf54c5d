/** A radio group of buttons is one stop of Tab; arrows choose. To be called with the group's `keydown`. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function radioKeys(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  event.stopPropagation();
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')];
  const now = buttons.findIndex((button) => button.getAttribute('aria-checked') === 'true');
  const next = buttons.at((now + step) % buttons.length);
  next?.click();
  next?.focus();
}
