import type { FileRemedy, UploadPurpose } from './evidence/uploadPurpose.ts';
import type { Missing, PlaqueKind } from './plaque/entitlement.ts';
import type { PlaqueAct } from './plaque/plaqueActs.ts';
import type { ConflictKind } from './review/conflicts.ts';
import type { Marks } from './standards/marks.ts';
import type { LineKind } from './subsidy/totals.ts';

/** A value somebody else saved meanwhile, beside the one that was sent. */
export interface PathConflict {
  readonly path: string;
  readonly yours: string | readonly string[] | null;
  readonly theirs: string | readonly string[] | null;
  readonly version: number;
}

/**
 * Every refusal of the product with its parameters: one closed list.
 * The tables of status and Chinese sentence are typed by it (contract/refusals.ts).
 */
export interface RefusalParams {
  notSignedIn: Record<never, never>;
  signInFailed: Record<never, never>;
  signInLocked: { minutes: number };
  foreignOrigin: Record<never, never>;
  notAllowed: { reason: string };
  notFound: { what: string };
  inputInvalid: { problems: readonly { path: string; message: string }[] };
  idempotencyKeyMissing: Record<never, never>;
  idempotencyKeyReused: Record<never, never>;
  versionConflict: { conflicts: readonly PathConflict[] };
  applicationChanged: { version: number };
  unknownPath: { path: string };
  valueRejected: { path: string; finding: string };
  notYourSection: { section: string };
  notEditable: { state: string };
  notReturnedField: { path: string };
  findingsRemain: { errors: number; unacknowledged: number };
  leadNotConfirmed: Record<never, never>;
  wrongStep: { state: string; step: string };
  opinionIncomplete: { missing: readonly string[] };
  opinionMissing: { step: string };
  paperDateInFuture: { date: string };
  contentChanged: Record<never, never>;
  opinionNegative: Record<never, never>;
  opinionChanged: { text: string; recordedAt: string };
  onlineNotOffered: { step: string };
  sealMayNotFollow: { step: string };
  promisedDateInPast: { date: string };
  alreadySealed: { step: string };
  reasonMissing: Record<never, never>;
  returnTargetUnknown: { target: string };
  notWithdrawable: { state: string };
  quotaFull: { row: string; tier: string; count: number };
  noQuotaRow: { body: string };
  noReserveLeft: { row: string; tier: string };
  sameQuotaRow: { row: string };
  beforeOpening: { deadline: string; opens: string };
  afterDeadline: { deadline: string; due: string };
  afterBodyDeadline: { deadline: string; due: string };
  deadlineRolling: { deadline: string };
  extensionNotLater: { due: string };
  workdaysUnchanged: { days: readonly string[]; kind: 'off' | 'work' | 'reset' };
  yearAlready: { year: number; announced: boolean };
  alreadyFiled: Record<never, never>;
  notInFiling: { name: string };
  notDrawn: { name: string };
  spotCheckUnexplained: Record<never, never>;
  noticeNotSet: Record<never, never>;
  noticeOpensInPast: { today: string };
  noticeWithoutNames: Record<never, never>;
  noticeNotReady: { names: readonly string[] };
  noticeNotClear: { names: readonly string[] };
  stepNoticeNotClear: { title: string };
  noticeRunning: { endsOn: string };
  noticeEnded: Record<never, never>;
  noticeClosed: Record<never, never>;
  correctionStale: { yours: string; theirs: string };
  correctionUnchanged: { value: string };
  correctionOpen: Record<never, never>;
  correctionDecided: Record<never, never>;
  correctionNoFigure: Record<never, never>;
  correctionNotNumber: { value: string };
  notInNotice: Record<never, never>;
  objectionsOpen: { numbers: readonly number[] };
  objectionBeforeNotice: { opensOn: string };
  objectionSettled: Record<never, never>;
  objectionNamesNobody: Record<never, never>;
  notFiledYet: Record<never, never>;
  nothingToFile: Record<never, never>;
  listDemandsUnmet: {
    demands: readonly { text: string; have: number; missing: number; over: number }[];
  };
  filingHasOpenWork: { names: readonly string[] };
  nilReportWithCandidates: { count: number };
  sameTrack: Record<never, never>;
  alreadyApplied: { studio: string };
  notUpwardCandidate: { lead: string; year: number };
  tracksApart: Record<never, never>;
  upwardOverMost: { track: string; most: number; asked: number };
  upwardAlreadySent: { number: number; sentOn: string };
  upwardPacketStale: { names: readonly string[] };
  sentInFuture: { date: string };
  upwardLate: { due: string };
  notUpward: { name: string };
  notSentUpward: { name: string };
  resultInFuture: { date: string };
  resultBeforeSent: { date: string; sentOn: string };
  packageBad: { name: string; what: 'names' | 'missing' | 'content' | 'files'; about: string };
  packageVersion: { name: string; version: string };
  packageUnsigned: { name: string };
  packageTampered: { name: string; about: string };
  packageKeyUnknown: { sender: string; fingerprint: string };
  packageAlreadyIn: { on: string; by: string };
  packageBodyUnknown: { names: readonly string[] };
  packageNothingNew: { names: readonly string[] };
  namedAbove: { names: readonly string[] };
  sealsMissing: { names: readonly string[] };
  designationOverTarget: { track: string; toName: number; asked: number };
  designationMixed: Record<never, never>;
  presentAndAbsent: { names: readonly string[] };
  resolvedMeanwhile: { names: readonly string[] };
  notAtDecision: { names: readonly string[] };
  givenInFuture: { date: string };
  copyReturned: { names: readonly string[] };
  notResolved: { names: readonly string[] };
  alreadyDesignated: { names: readonly string[] };
  notApproved: { names: readonly string[] };
  nameDeviates: { expected: string };
  uploadUnknown: Record<never, never>;
  fileEmpty: Record<never, never>;
  fileTooLarge: { megabytes: number };
  fileTypeRefused: { name: string; found: string; purpose: UploadPurpose; remedy?: FileRemedy };
  fileDamaged: { name: string };
  uploadQuotaFull: { megabytes: number };
  campaignClosed: Record<never, never>;
  userNameTaken: { name: string };
  roleConflict: { roles: readonly string[] };
  passwordWeak: Record<never, never>;
  passwordWrong: Record<never, never>;
  tooManyRequests: Record<never, never>;
  charactersMissing: { places: readonly { label: string; characters: readonly string[] }[] };
  notPrintedYet: { what: string };
  boxTooSmall: { step: string };
  packetEmpty: Record<never, never>;
  packetNotReady: { state: string };
  jobEnded: Record<never, never>;
  fileEncrypted: { name: string };
  fileHasMacros: { name: string };
  fileInflates: { name: string };
  pictureSize: { name: string; width: number; height: number };
  pageNotInTray: Record<never, never>;
  pageNotPlaceable: { reason: string };
  wordOfAnother: { fileNumber: string };
  notOurForm: { name: string };
  noticeEmpty: { name: string };
  noticeIsScan: { name: string };
  noticeKind: { name: string };
  deliveredInFuture: { date: string };
  originalNotHere: { title: string };
  pipelineApplied: Record<never, never>;
  pipelineChanged: Record<never, never>;
  alreadyInPipeline: { lead: string; unit: string };
  visitInFuture: { date: string };
  alreadyConfirmed: { name: string; how: 'online' | 'phone' };
  calledInFuture: { date: string };
  calledBeforeSent: { date: string; sent: string };
  referenceExists: { number: string };
  referenceHasNoFile: { number: string };
  draftChanged: { parts: readonly string[] };
  draftEnded: { how: 'published' | 'discarded' };
  programmeFileBad: { count: number; first: readonly string[] };
  draftRevises: Record<never, never>;
  revisionOpen: { title: string };
  revisionSame: Record<never, never>;
  revisionFixed: { parts: readonly string[] };
  revisionDropsUsed: { first: readonly string[] };
  draftNotConfirmed: { steps: readonly string[] };
  draftHasErrors: { count: number; first: readonly string[] };
  draftHasWarnings: { count: number; first: readonly string[] };
  campaignExists: { year: number; title: string };
  campaignAlreadyClosed: { title: string };
  unitsOverQuota: { tier: string; places: number; asked: number };
  unitDueNotEarlier: { due: string };
  unitDuePast: { due: string };
  allocationChanged: Record<never, never>;
  rankingChanged: Record<never, never>;
  agreedInFuture: { date: string };
  confirmationVoid: Record<never, never>;
  hookAddressRefused: Record<never, never>;
  nothingToRetry: Record<never, never>;
  nobodyToRemind: Record<never, never>;
  invitationInvalid: Record<never, never>;
  invitationEnded: { state: 'used' | 'expired' | 'revoked' };
  roleHeld: { role: string };
  nobodyToInvite: Record<never, never>;
  plaqueNotThere: { number: string; act: PlaqueAct; next: PlaqueAct };
  plaqueDayEarlier: { number: string; on: string; before: string };
  plaqueReasonMissing: { name: string };
  noPlaque: { name: string; kind: PlaqueKind };
  plaqueEntered: { name: string; kind: PlaqueKind };
  actInFuture: { date: string };
  actTooEarly: { date: string; before: string };
  notEntitled: { name: string; missing: readonly Missing[] };
  noSuchGrant: { name: string };
  periodWrong: { fault: 'notAsked' | 'year' | 'project'; from: number; years: number | null };
  subsidyApproved: { name: string; period: string };
  basisMissing: Record<never, never>;
  resolutionNotOfThis: { name: string };
  amountUndecided: Record<never, never>;
  amountNotStandard: { standard: string };
  lineNotStanding: Record<never, never>;
  payeeDiffers: { payee: string; unitName: string };
  overApproved: { amount: string; left: string };
  overPaid: { amount: string; left: string };
  useNotAllowed: { use: string; allowed: readonly string[] };
  voucherMissing: Record<never, never>;
  counterOfCounter: Record<never, never>;
  alreadyCountered: Record<never, never>;
  lineInUse: { kinds: readonly LineKind[] };
  notInTeam: Record<never, never>;
  photoDiffers: { photos: readonly string[] };
  reviewRoundClosed: { title: string };
  nothingToReview: Record<never, never>;
  nothingToAssign: Record<never, never>;
  tooFewReviewers: { need: number; names: readonly string[] };
  alreadyAssigned: { name: string };
  reviewerConflict: { name: string; kind: ConflictKind };
  reviewHandedIn: Record<never, never>;
  reviewNotHandedIn: Record<never, never>;
  reviewSheetChanged: { version: number; marks: Marks; note: string };
  reviewSheetOlder: Record<never, never>;
  reviewIncomplete: { items: readonly string[] };
  onlyVotes: Record<never, never>;
  orderIncomplete: Record<never, never>;
  reviewConcluded: Record<never, never>;
  nothingReviewed: Record<never, never>;
  reviewsOpen: { count: number };
  unavailable: Record<never, never>;
  papersBusy: Record<never, never>;
}
export type RefusalCode = keyof RefusalParams;
export type Refusal = {
  [C in RefusalCode]: { readonly code: C; readonly params: RefusalParams[C] };
}[RefusalCode];

/** What a pure decision answers: the change to save, or why not. */
export type Decision<T> =
  | { readonly ok: true; readonly change: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** The change that a decision allows. */
export function allow<T>(change: T): Decision<T> {
  return { ok: true, change };
}

/** A refusal with its parameters. */
export function refuse<C extends RefusalCode>(code: C, params: RefusalParams[C]): Decision<never> {
  return { ok: false, refusal: { code, params } as Refusal };
}
