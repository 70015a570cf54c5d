/** What somebody may do on a board, from the least to the most. */
export const ROLES = ['viewer', 'voter', 'editor', 'facilitator'] as const;
export type Role = (typeof ROLES)[number];

export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
