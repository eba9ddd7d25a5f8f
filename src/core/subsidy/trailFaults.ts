import type { Grant } from '../programme/outcomes.ts';

/** The papers behind one payment, as far as they are there. */
export interface Trail {
  readonly countered: boolean;
  readonly vouchers: number;
  readonly approved: boolean;
  readonly resolution: boolean;
  /** The number of a paper outside the product stands for a resolution. */
  readonly basis: boolean;
  readonly designated: boolean;
  readonly inspection: 'passed' | 'rectify' | 'failed' | undefined;
  readonly gate: Grant['gate'] | undefined;
  readonly payeeDiffers: boolean;
  readonly uses: readonly { readonly vouchers: number }[];
  readonly left: boolean;
  /** Days since the payment. */
  readonly age: number;
}

export const trailFaults = [
  'noVoucher',
  'noApproval',
  'noResolution',
  'resolutionOutside',
  'notDesignated',
  'notPassed',
  'payeeDiffers',
  'useWithoutVoucher',
  'notReported',
] as const;
export type TrailFault = (typeof trailFaults)[number];

/** After so many days an auditor asks what became of the money. */
const reportAfter = 365;

const checks: { readonly [F in TrailFault]: (trail: Trail) => boolean } = {
  noVoucher: ({ vouchers }) => vouchers === 0,
  noApproval: ({ approved }) => !approved,
  noResolution: ({ resolution, basis }) => !resolution && !basis,
  resolutionOutside: ({ resolution, basis }) => !resolution && basis,
  notDesignated: ({ designated }) => !designated,
  // Passed when it was approved, and not any more after a re-inspection: that is for the auditor to see.
  notPassed: ({ gate, inspection }) => gate === 'inspection' && inspection !== 'passed',
  payeeDiffers: ({ payeeDiffers }) => payeeDiffers,
  useWithoutVoucher: ({ uses }) => uses.some(({ vouchers }) => vouchers === 0),
  notReported: ({ left, age }) => left && age > reportAfter,
};

/** What is missing between a payment and its papers (经审); nothing is asked of a payment that was undone. */
export function faultsOf(trail: Trail): TrailFault[] {
  return trail.countered ? [] : trailFaults.filter((fault) => checks[fault](trail));
}
