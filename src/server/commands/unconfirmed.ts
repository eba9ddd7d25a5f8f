/** The lead has confirmed what the lead has read; whatever changes afterwards asks again. */
export const unconfirmed = {
  lead_confirmed_at: null,
  lead_confirmed_by: null,
  lead_confirmation_upload: null,
} as const;
