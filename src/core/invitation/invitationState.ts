export const invitationStates = ['open', 'used', 'expired', 'revoked'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What decides whether an invitation can still be taken. */
export interface InvitationFacts {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** How long an invitation holds, in days, when nothing else is said; and at most. */
export const INVITATION_DAYS = 14;
export const MOST_INVITATION_DAYS = 90;

/** Where an invitation stands at a moment of the installation's clock. */
export function invitationState(
  { expiresAt, usedAt, revokedAt }: InvitationFacts,
  now: Date,
): InvitationState {
  if (usedAt !== null) return 'used';
  if (revokedAt !== null) return 'revoked';
  return now.getTime() >= expiresAt.getTime() ? 'expired' : 'open';
}

/** The moment at which an invitation made now ends. */
export function expiryOf(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 24 * 3600_000);
}
