/** Keeps the look as the person has chosen it in this browser (`browser/settings.ts`), in every tab at once. */
import { followOtherTabs, onSettings, settings } from '../../browser/settings.ts';
import { choose, followAppearance } from '../base/appearance.ts';

export function followLook(): void {
  const apply = (): void => choose(settings());
  apply();
  followAppearance();
  onSettings(apply);
  followOtherTabs();
}
