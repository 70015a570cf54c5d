/** Made by `emoji-data.ts` beside `vite.config.ts`: emoji, name and search words, by group. */
declare module 'virtual:emoji/*' {
  const groups: readonly (readonly (readonly [string, string, string])[])[];
  export default groups;
}
