/**
 * The part of the window that the on-screen keyboard leaves: the phone view is as high as that, and no higher.
 *
 * Some browsers make the page smaller when the keyboard opens, others lay it over the page and scroll; the visual
 * viewport is right in both. While one types on a small screen the tabs are put away (`data-keyboard`).
 */
import { all, listen, type Undo } from '../../subscription.ts';

/** With less than this, keyboard and tabs leave no room for what one writes. */
const ROOMY_PX = 560;

export function followViewport(host: HTMLElement): Undo {
  const viewport = window.visualViewport;
  let isTyping = false;
  const measure = (): void => {
    const height = viewport?.height ?? window.innerHeight;
    host.style.setProperty('--phone-height', `${Math.round(height)}px`);
    host.style.setProperty('--phone-top', `${Math.round(viewport?.offsetTop ?? 0)}px`);
    host.toggleAttribute('data-keyboard', isTyping && height < ROOMY_PX);
  };
  const onFocus = (event: FocusEvent): void => {
    const [target] = event.composedPath();
    isTyping =
      event.type === 'focusin' &&
      target instanceof HTMLElement &&
      target.matches('textarea, input[type=text]');
    measure();
  };
  measure();
  viewport?.addEventListener('resize', measure);
  viewport?.addEventListener('scroll', measure);
  return all(
    listen(window, 'resize', measure),
    listen(host, 'focusin', onFocus),
    listen(host, 'focusout', onFocus),
    () => {
      viewport?.removeEventListener('resize', measure);
      viewport?.removeEventListener('scroll', measure);
    },
  );
}
