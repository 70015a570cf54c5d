/** Whether things may move by themselves: not in calm mode, and not if the system asks for less motion. */
export function isCalm(): boolean {
  const { calm } = document.documentElement.dataset;
  const isChosen = calm !== undefined && calm !== 'false';
  return isChosen || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
