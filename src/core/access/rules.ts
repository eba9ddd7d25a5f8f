import type { StateKind } from '../application/state.ts';
import type { Step } from '../programme/programme.ts';
import type { Action } from './actions.ts';
import type { Role } from './roles.ts';

/** Who may, and when. `states`: only while the application stands there. `levels`: only for steps of these actors. */
export interface Rule {
  readonly roles: readonly Role[];
  readonly states?: readonly StateKind[];
  readonly levels?: readonly Step['actor'][];
}

const open: readonly StateKind[] = ['draft', 'returned'];
const running: readonly StateKind[] = ['atStep', 'awaitingFiling', 'filed', 'approved'];
const writers: readonly Role[] = ['clerk', 'bodyOfficer', 'cityOfficer'];
const helpers: readonly Role[] = ['hrHelper', 'financeHelper'];
const city: readonly Role[] = ['cityOfficer', 'cityLeader', 'fundAuditor'];
const inUnit: readonly Role[] = ['clerk', 'lead', 'hostUnion', ...helpers];
const everybody: readonly Role[] = [
  ...inUnit,
  'apprentice',
  'bodyOfficer',
  ...city,
  'expert',
  'inspector',
  'financeOfficer',
  'systemAdministrator',
  'securityAdministrator',
  'logAuditor',
];

/** A level acts for itself; the body and the city may enter and scan for a unit without computers (代录). */
const ownLevel: readonly Rule[] = [
  { roles: ['hostUnion', 'bodyOfficer', 'cityOfficer'], states: ['atStep'], levels: ['hostUnion'] },
  { roles: ['bodyOfficer', 'cityOfficer'], states: ['atStep'], levels: ['body'] },
  { roles: ['cityOfficer'], states: ['atStep'], levels: ['city'] },
];

/** The one table of permissions. docs/permissions.md is generated from it. */
export const rules: { readonly [A in Action]: readonly Rule[] } = {
  createApplication: [{ roles: writers }],
  saveAnswers: [{ roles: [...writers, 'lead', ...helpers], states: open }],
  acknowledgeWarnings: [{ roles: [...writers, 'lead'], states: open }],
  attachEvidence: [{ roles: [...writers, 'lead', ...helpers], states: open }],
  removeEvidence: [{ roles: [...writers, 'lead', ...helpers], states: open }],
  confirmByLead: [{ roles: [...writers, 'lead'], states: open }],
  submitApplication: [{ roles: writers, states: open }],
  withdrawApplication: [
    { roles: writers, states: [...open, 'atStep', 'awaitingFiling'] },
    // What the body has filed leaves the list only with the city's knowledge.
    { roles: ['cityOfficer'], states: ['filed', 'approved'] },
  ],
  changeTrack: [{ roles: writers, states: [...open, 'atStep', 'awaitingFiling'] }],
  replaceLead: [{ roles: writers, states: [...open, ...running] }],

  giveOpinion: ownLevel,
  attachScan: ownLevel,
  acceptOnline: [
    { roles: ['hostUnion'], states: ['atStep'], levels: ['hostUnion'] },
    { roles: ['bodyOfficer'], states: ['atStep'], levels: ['body'] },
    { roles: ['cityOfficer'], states: ['atStep'], levels: ['city'] },
  ],
  letSealFollow: [
    { roles: ['bodyOfficer', 'cityOfficer'], states: ['atStep'], levels: ['hostUnion'] },
    { roles: ['bodyOfficer', 'cityOfficer'], states: ['atStep'], levels: ['body'] },
    { roles: ['cityOfficer'], states: ['atStep'], levels: ['city'] },
  ],
  supplySeal: [{ roles: ['hostUnion', 'bodyOfficer', 'cityOfficer'] }],
  returnForCorrection: [
    ...ownLevel,
    { roles: ['bodyOfficer'], states: ['awaitingFiling'] },
    { roles: ['cityOfficer'], states: ['awaitingFiling', 'filed', 'approved'] },
  ],
  declineApplication: [...ownLevel, { roles: ['cityOfficer'], states: ['filed'] }],
  acceptApplication: [{ roles: ['cityOfficer'], states: ['filed'] }],
  recordSpotCheck: [{ roles: ['cityOfficer'] }],

  fileCandidates: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  supplementFiling: [{ roles: ['cityOfficer'] }],
  swapFiling: [{ roles: ['cityOfficer'] }],
  giveUpPlaces: [{ roles: ['cityOfficer'] }],
  fileNil: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  allocateToUnits: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  rankCandidates: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  // What a body has seen only the body can say; by telephone the city writes it down (recordConfirmation).
  confirmCircular: [{ roles: ['bodyOfficer'] }],

  grantReserve: [{ roles: ['cityOfficer'] }],
  transferQuota: [{ roles: ['cityOfficer'] }],
  extendDeadline: [{ roles: ['cityOfficer'] }],
  designate: [{ roles: ['cityOfficer'] }],
  designateOwn: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  editWorkday: [{ roles: ['cityOfficer'] }],
  recordConfirmation: [{ roles: ['cityOfficer'] }],
  setContact: [{ roles: ['cityOfficer'] }],
  keepReference: [{ roles: ['cityOfficer'] }],

  keepPipeline: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  seePipeline: [{ roles: ['bodyOfficer', ...city] }],

  prepareCampaign: [{ roles: ['cityOfficer'] }],
  publishCampaign: [{ roles: ['cityOfficer'] }],
  closeCampaign: [{ roles: ['cityOfficer'] }],
  moveDrafts: [{ roles: ['cityOfficer'] }],
  undoMove: [{ roles: ['cityOfficer'] }],
  correctRevision: [{ roles: ['cityOfficer'] }],

  printPapers: [{ roles: [...inUnit, 'bodyOfficer', 'cityOfficer'] }],
  orderPacket: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  // Who brings a pile seals nothing by it: 有章 is said by those whose level it is. The clerk brings the pairs' agreements (R11).
  scanPapers: [{ roles: ['clerk', 'hostUnion', 'bodyOfficer', 'cityOfficer'] }],
  seeMissingSeals: [{ roles: ['hostUnion', 'bodyOfficer', ...city] }],
  receivePapers: [{ roles: ['cityOfficer'] }],
  seeReceipts: [{ roles: ['bodyOfficer', ...city] }],
  orderArchive: [{ roles: ['cityOfficer'] }],

  keepReview: [{ roles: ['cityOfficer'] }],
  // Whose sheet it is, the command asks: a reviewer marks what was assigned to them and nothing else.
  markReview: [{ roles: ['expert'] }],
  declareConflict: [{ roles: ['expert', 'inspector'] }],
  seeReviewDesk: [{ roles: ['expert'] }],
  seeReview: [{ roles: city }],

  planInspection: [{ roles: ['cityOfficer'] }],
  inspect: [{ roles: ['inspector'] }],
  settleQuarantine: [{ roles: ['cityOfficer'] }],
  seeInspectionDesk: [{ roles: ['inspector'] }],
  seeInspection: [{ roles: city }],
  reportRectification: [{ roles: [...writers, 'lead'] }],

  resolve: [{ roles: ['cityOfficer'] }],
  resolveOwn: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  returnCopy: [{ roles: ['cityOfficer'] }],
  seeResolutions: [{ roles: ['bodyOfficer', ...city] }],
  publishNotice: [{ roles: ['cityOfficer'] }],
  publishOwnNotice: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  // Of its own 公示 a body answers for itself; the city's is beyond its bounds.
  settleObjection: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  seePublicNotices: [{ roles: ['bodyOfficer', ...city] }],
  askCorrection: [{ roles: writers, states: ['approved', 'designated'] }],
  decideCorrection: [{ roles: ['cityOfficer'] }],
  seeCorrections: [{ roles: ['clerk', 'lead', 'bodyOfficer', ...city] }],

  keepPlaques: [{ roles: ['cityOfficer'] }],
  seePlaques: [{ roles: ['bodyOfficer', ...city] }],
  approveSubsidy: [{ roles: ['cityOfficer'] }],
  // Who approves does not pay.
  paySubsidy: [{ roles: ['financeOfficer'] }],
  reportUse: [{ roles: ['clerk', 'financeHelper', 'cityOfficer'] }],
  counterSubsidy: [{ roles: ['financeOfficer'] }],
  seeSubsidies: [{ roles: ['clerk', 'financeHelper', 'bodyOfficer', 'financeOfficer', ...city] }],
  seeMoneyTrail: [{ roles: ['financeOfficer', ...city] }],

  sendUpward: [{ roles: ['cityOfficer'] }],
  seeUpward: [{ roles: ['bodyOfficer', ...city] }],
  exportPackage: [{ roles: ['cityOfficer'] }],
  importPackage: [{ roles: ['cityOfficer'] }],

  seeRegister: [{ roles: [...inUnit, 'apprentice', 'bodyOfficer', ...city] }],
  // The body keeps the files of its studios; names, titles and units of a unit's own studio come from its applications.
  keepRegister: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  keepMembers: [{ roles: [...writers, 'lead'] }],
  importRegister: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  mergeStudios: [{ roles: ['cityOfficer'] }],
  superviseStudio: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  seeWatch: [{ roles: ['bodyOfficer', ...city] }],
  reportYear: [{ roles: [...writers, 'lead'] }],
  classifyStudios: [{ roles: ['cityOfficer'] }],
  seeClasses: [{ roles: ['bodyOfficer', ...city] }],
  keepFollowUps: [{ roles: ['bodyOfficer', 'cityOfficer'] }],

  openSurvey: [{ roles: ['cityOfficer'] }],
  answerSurvey: [{ roles: [...writers, 'lead'] }],
  checkSurvey: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  seeSurvey: [{ roles: [...inUnit, 'bodyOfficer', ...city] }],

  recordWork: [{ roles: [...writers, 'lead', ...helpers, 'apprentice'] }],
  // Apprentices and helpers write down; what is put right or taken back is for those who answer for the studio.
  correctWork: [{ roles: [...writers, 'lead'] }],
  seeWork: [{ roles: [...inUnit, 'apprentice', 'bodyOfficer', ...city] }],

  keepMentorship: [{ roles: [...writers, 'lead'] }],
  // What a pair does on its way: plan items, check-ins. Whose pair it is, the command asks.
  followMentorship: [{ roles: [...writers, 'lead', 'apprentice'] }],
  judgeMentorship: [{ roles: [...writers, 'lead'] }],
  seeMentorship: [{ roles: [...inUnit, 'apprentice', 'bodyOfficer', ...city] }],

  keepAlliance: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  seeAlliances: [{ roles: [...inUnit, 'bodyOfficer', ...city] }],

  seeCampaign: [{ roles: everybody }],
  seeApplication: [{ roles: [...inUnit, 'bodyOfficer', ...city] }],
  seePersonal: [{ roles: [...inUnit, 'bodyOfficer', 'cityOfficer'] }],
  seeList: [{ roles: [...inUnit, 'bodyOfficer', ...city] }],
  seeQuota: [{ roles: ['bodyOfficer', ...city] }],
  seeMatrix: [{ roles: city }],
  seeBoard: [{ roles: city }],
  seeSpotChecks: [{ roles: ['bodyOfficer', ...city] }],
  seeConfirmations: [{ roles: ['bodyOfficer', ...city] }],
  seeSummary: [{ roles: ['bodyOfficer', ...city] }],
  seeDesignations: [{ roles: ['bodyOfficer', ...city] }],
  seeOrganisation: [{ roles: everybody }],
  exportList: [{ roles: ['bodyOfficer', 'cityOfficer', 'cityLeader'] }],
  upload: [
    {
      roles: [...inUnit, 'apprentice', 'bodyOfficer', 'cityOfficer', 'expert', 'inspector', 'financeOfficer'],
    },
  ],

  seeMessages: [{ roles: everybody }],
  openMessages: [{ roles: everybody }],
  keepContactPoint: [{ roles: everybody }],
  confirmAddress: [{ roles: everybody }],
  seeOutbox: [{ roles: ['cityOfficer', 'systemAdministrator'] }],
  retryDeliveries: [{ roles: ['cityOfficer', 'systemAdministrator'] }],
  sendReminder: [{ roles: ['cityOfficer'] }],
  keepWebhook: [{ roles: ['systemAdministrator'] }],
  removeWebhook: [{ roles: ['systemAdministrator'] }],
  testWebhook: [{ roles: ['systemAdministrator'] }],
  inviteBody: [{ roles: ['cityOfficer'] }],
  inviteUnit: [{ roles: ['bodyOfficer', 'cityOfficer'] }],
  inviteMember: [{ roles: writers }],
  seeInvitations: [{ roles: writers }],

  seeUsers: [{ roles: ['systemAdministrator', 'securityAdministrator'] }],
  addUser: [{ roles: ['systemAdministrator'] }],
  disableUser: [{ roles: ['systemAdministrator'] }],
  resetPassword: [{ roles: ['systemAdministrator'] }],
  changePassword: [{ roles: everybody }],
  grantRole: [{ roles: ['securityAdministrator'] }],
  endGrant: [{ roles: ['securityAdministrator'] }],
  seeLog: [{ roles: ['logAuditor'] }],
};
