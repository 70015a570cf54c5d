/** The messages of one language, a text for each area. */
export default Object.values(
  import.meta.glob<string>('./pl/*.ftl', { query: '?raw', import: 'default', eager: true }),
);
