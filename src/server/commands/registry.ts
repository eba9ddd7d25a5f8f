import { acceptApplication } from './acceptApplication.ts';
import { acceptOnline } from './acceptOnline.ts';
import { acknowledgeWarnings } from './acknowledgeWarnings.ts';
import { addAllianceCharter } from './addAllianceCharter.ts';
import { addToSurvey } from './addToSurvey.ts';
import { addUser } from './addUser.ts';
import { addVoucher } from './addVoucher.ts';
import { addWorkFiles } from './addWorkFiles.ts';
import { allocateToUnits } from './allocateToUnits.ts';
import { announceYear } from './announceYear.ts';
import { answerAnnualReport } from './answerAnnualReport.ts';
import { applyFromPipeline } from './applyFromPipeline.ts';
import { approveSubsidy } from './approveSubsidy.ts';
import { askCorrection } from './askCorrection.ts';
import { assignReviewer } from './assignReviewer.ts';
import { assignReviewers } from './assignReviewers.ts';
import { attachEvidence } from './attachEvidence.ts';
import { attachScan } from './attachScan.ts';
import { cancelArchive } from './cancelArchive.ts';
import { cancelPacket } from './cancelPacket.ts';
import { cancelRegisterImport } from './cancelRegisterImport.ts';
import { cancelSandbox } from './cancelSandbox.ts';
import { cancelVisit } from './cancelVisit.ts';
import { castBallot } from './castBallot.ts';
import { changePassword } from './changePassword.ts';
import { changeTrack } from './changeTrack.ts';
import { checkRegisterList } from './checkRegisterList.ts';
import { checkSeal } from './checkSeal.ts';
import { chooseRegisterRows } from './chooseRegisterRows.ts';
import { classifyStudios } from './classifyStudios.ts';
import { closeCampaign } from './closeCampaign.ts';
import { closeFollowUp } from './closeFollowUp.ts';
import { closeInspectionPlan } from './closeInspectionPlan.ts';
import { closeProblem } from './closeProblem.ts';
import { closePublicNotice } from './closePublicNotice.ts';
import { closeReviewRound } from './closeReviewRound.ts';
import { closeSurvey } from './closeSurvey.ts';
import type { AnyCommand } from './command.ts';
import { concludeReview } from './concludeReview.ts';
import { confirmAddress } from './confirmAddress.ts';
import { confirmByLead } from './confirmByLead.ts';
import { confirmCircular } from './confirmCircular.ts';
import { confirmClassRun } from './confirmClassRun.ts';
import { confirmDraftStep } from './confirmDraftStep.ts';
import { confirmSurveySheets } from './confirmSurveySheets.ts';
import { correctEntry } from './correctEntry.ts';
import { correctReceipt } from './correctReceipt.ts';
import { correctRevision } from './correctRevision.ts';
import { counterLine } from './counterLine.ts';
import { createApplication } from './createApplication.ts';
import { decideCorrection } from './decideCorrection.ts';
import { declareConflict } from './declareConflict.ts';
import { declineApplication } from './declineApplication.ts';
import { designate } from './designate.ts';
import { disableUser } from './disableUser.ts';
import { discardDraft } from './discardDraft.ts';
import { dropClassRun } from './dropClassRun.ts';
import { dropFollowUp } from './dropFollowUp.ts';
import { dropFromPipeline } from './dropFromPipeline.ts';
import { dropProblem } from './dropProblem.ts';
import { editWorkday } from './editWorkday.ts';
import { endAlliance } from './endAlliance.ts';
import { endGrant } from './endGrant.ts';
import { endPublicNotice } from './endPublicNotice.ts';
import { enterFromWord } from './enterFromWord.ts';
import { enterPlaques } from './enterPlaques.ts';
import { explainDifference } from './explainDifference.ts';
import { exportPackage } from './exportPackage.ts';
import { extendDeadline } from './extendDeadline.ts';
import { fileCandidates } from './fileCandidates.ts';
import { fileCommands } from './fileCommands.ts';
import { fileNil } from './fileNil.ts';
import { fillFromLog } from './fillFromLog.ts';
import { giveOpinion } from './giveOpinion.ts';
import { giveUpPlaces } from './giveUpPlaces.ts';
import { grantReserve } from './grantReserve.ts';
import { grantRole } from './grantRole.ts';
import { handInReview } from './handInReview.ts';
import { handOverPlaques } from './handOverPlaques.ts';
import { importPackage } from './importPackage.ts';
import { inviteBodies } from './inviteBodies.ts';
import { joinAlliance } from './joinAlliance.ts';
import { keepAlliance } from './keepAlliance.ts';
import { keepApart } from './keepApart.ts';
import { keepContactPoint } from './keepContactPoint.ts';
import { keepFollowUp } from './keepFollowUp.ts';
import { keepInspectionPlan } from './keepInspectionPlan.ts';
import { keepInspectionTeam } from './keepInspectionTeam.ts';
import { keepPipelineEntry } from './keepPipelineEntry.ts';
import { keepPlaqueSlip } from './keepPlaqueSlip.ts';
import { keepPrinter } from './keepPrinter.ts';
import { keepProblem } from './keepProblem.ts';
import { keepReference } from './keepReference.ts';
import { keepWebhook } from './keepWebhook.ts';
import { leaveAlliance } from './leaveAlliance.ts';
import { letSealFollow } from './letSealFollow.ts';
import { makeInvitation } from './makeInvitation.ts';
import { makeUpwardPacket } from './makeUpwardPacket.ts';
import { markUpwardSent } from './markUpwardSent.ts';
import { mergeStudios } from './mergeStudios.ts';
import { moveDrafts } from './moveDrafts.ts';
import { moveSurveyDue } from './moveSurveyDue.ts';
import { moveVisits } from './moveVisits.ts';
import { openCircular } from './openCircular.ts';
import { openMessages } from './openMessages.ts';
import { openPublicNotice } from './openPublicNotice.ts';
import { openReviewRound } from './openReviewRound.ts';
import { openScanBatch } from './openScanBatch.ts';
import { openSurvey } from './openSurvey.ts';
import { orderArchive } from './orderArchive.ts';
import { orderPacket } from './orderPacket.ts';
import { orderPlaques } from './orderPlaques.ts';
import { overrideClass } from './overrideClass.ts';
import { pairCommands } from './pairCommands.ts';
import { paySubsidy } from './paySubsidy.ts';
import { placeScanPage } from './placeScanPage.ts';
import { planVisits } from './planVisits.ts';
import { publishDraft } from './publishDraft.ts';
import { publishRevision } from './publishRevision.ts';
import { rankCandidates } from './rankCandidates.ts';
import { receivePapers } from './receivePapers.ts';
import { receivePlaques } from './receivePlaques.ts';
import { recordAllianceResult } from './recordAllianceResult.ts';
import { recordConfirmation } from './recordConfirmation.ts';
import { recordEntries } from './recordEntries.ts';
import { recordGuidance } from './recordGuidance.ts';
import { recordObjection } from './recordObjection.ts';
import { recordRefund } from './recordRefund.ts';
import { recordResolution } from './recordResolution.ts';
import { recordSpotCheck } from './recordSpotCheck.ts';
import { recordUpwardResult } from './recordUpwardResult.ts';
import { recordVisit } from './recordVisit.ts';
import { recordWork } from './recordWork.ts';
import { reissuePlaque } from './reissuePlaque.ts';
import { remindReviewers } from './remindReviewers.ts';
import { remindStudios } from './remindStudios.ts';
import { remindSurvey } from './remindSurvey.ts';
import { removeEvidence } from './removeEvidence.ts';
import { removePrinter } from './removePrinter.ts';
import { removeReferenceFile } from './removeReferenceFile.ts';
import { removeWebhook } from './removeWebhook.ts';
import { removeWorkFile } from './removeWorkFile.ts';
import { replaceLead } from './replaceLead.ts';
import { reportPutRight } from './reportPutRight.ts';
import { reportRectification } from './reportRectification.ts';
import { reportUse } from './reportUse.ts';
import { resetPassword } from './resetPassword.ts';
import { resumeRegisterImport } from './resumeRegisterImport.ts';
import { retryDeliveries } from './retryDeliveries.ts';
import { retryPacket } from './retryPacket.ts';
import { returnCopy } from './returnCopy.ts';
import { returnForCorrection } from './returnForCorrection.ts';
import { returnOriginals } from './returnOriginals.ts';
import { returnReview } from './returnReview.ts';
import { returnScanPage } from './returnScanPage.ts';
import { returnSurveySheet } from './returnSurveySheet.ts';
import { revokeInvitation } from './revokeInvitation.ts';
import { saveAnswers } from './saveAnswers.ts';
import { saveDraft } from './saveDraft.ts';
import { saveReviewSheet } from './saveReviewSheet.ts';
import { saveSurveyAnswers } from './saveSurveyAnswers.ts';
import { sendInspection } from './sendInspection.ts';
import { sendReminder } from './sendReminder.ts';
import { setAllianceHost } from './setAllianceHost.ts';
import { setAppearance } from './setAppearance.ts';
import { setAsideScanPage } from './setAsideScanPage.ts';
import { setContact } from './setContact.ts';
import { settleClash } from './settleClash.ts';
import { settleObjection } from './settleObjection.ts';
import { settleQuarantine } from './settleQuarantine.ts';
import { startDraft } from './startDraft.ts';
import { startSandbox } from './startSandbox.ts';
import { submitAnnualReport } from './submitAnnualReport.ts';
import { submitApplication } from './submitApplication.ts';
import { submitSurveySheet } from './submitSurveySheet.ts';
import { superviseStudio } from './superviseStudio.ts';
import { supplementFiling } from './supplementFiling.ts';
import { supplySeal } from './supplySeal.ts';
import { swapFiling } from './swapFiling.ts';
import { takeLogFile } from './takeLogFile.ts';
import { takeLogValue } from './takeLogValue.ts';
import { takeOverFile } from './takeOverFile.ts';
import { takeRegisterList } from './takeRegisterList.ts';
import { testWebhook } from './testWebhook.ts';
import { transferQuota } from './transferQuota.ts';
import { undoMerge } from './undoMerge.ts';
import { undoMove } from './undoMove.ts';
import { undoRegisterImport } from './undoRegisterImport.ts';
import { withdrawAllianceResult } from './withdrawAllianceResult.ts';
import { withdrawApplication } from './withdrawApplication.ts';
import { withdrawEntry } from './withdrawEntry.ts';
import { withdrawPlaque } from './withdrawPlaque.ts';
import { withdrawReviewer } from './withdrawReviewer.ts';

/** All commands; routes, OpenAPI and the permission test are made from this list. */
export const commands: readonly AnyCommand[] = [
  ...pairCommands,
  addAllianceCharter,
  endAlliance,
  joinAlliance,
  keepAlliance,
  leaveAlliance,
  recordAllianceResult,
  setAllianceHost,
  withdrawAllianceResult,
  classifyStudios,
  closeFollowUp,
  confirmClassRun,
  dropClassRun,
  dropFollowUp,
  keepFollowUp,
  overrideClass,
  openMessages,
  keepContactPoint,
  confirmAddress,
  keepWebhook,
  removeWebhook,
  testWebhook,
  retryDeliveries,
  sendReminder,
  addUser,
  disableUser,
  resetPassword,
  changePassword,
  grantRole,
  endGrant,
  designate,
  exportPackage,
  importPackage,
  makeUpwardPacket,
  markUpwardSent,
  recordUpwardResult,
  recordResolution,
  returnCopy,
  extendDeadline,
  editWorkday,
  announceYear,
  fileCandidates,
  fileNil,
  giveUpPlaces,
  grantReserve,
  allocateToUnits,
  rankCandidates,
  supplementFiling,
  swapFiling,
  transferQuota,
  checkRegisterList,
  chooseRegisterRows,
  takeRegisterList,
  resumeRegisterImport,
  cancelRegisterImport,
  undoRegisterImport,
  mergeStudios,
  undoMerge,
  keepApart,
  openCircular,
  confirmCircular,
  recordConfirmation,
  setContact,
  keepReference,
  removeReferenceFile,
  makeInvitation,
  inviteBodies,
  revokeInvitation,
  orderArchive,
  cancelArchive,
  startSandbox,
  cancelSandbox,
  acceptApplication,
  acceptOnline,
  acknowledgeWarnings,
  attachEvidence,
  attachScan,
  changeTrack,
  confirmByLead,
  createApplication,
  declineApplication,
  giveOpinion,
  keepPrinter,
  letSealFollow,
  removeEvidence,
  removePrinter,
  replaceLead,
  returnForCorrection,
  saveAnswers,
  submitApplication,
  supplySeal,
  withdrawApplication,
  receivePapers,
  correctReceipt,
  returnOriginals,
  checkSeal,
  openScanBatch,
  placeScanPage,
  returnScanPage,
  setAsideScanPage,
  orderPacket,
  cancelPacket,
  retryPacket,
  takeOverFile,
  enterFromWord,
  keepPipelineEntry,
  recordVisit,
  recordSpotCheck,
  recordGuidance,
  openPublicNotice,
  askCorrection,
  decideCorrection,
  endPublicNotice,
  recordObjection,
  settleObjection,
  closePublicNotice,
  enterPlaques,
  orderPlaques,
  receivePlaques,
  handOverPlaques,
  keepPlaqueSlip,
  reissuePlaque,
  withdrawPlaque,
  approveSubsidy,
  paySubsidy,
  reportUse,
  recordRefund,
  counterLine,
  addVoucher,
  sendInspection,
  keepInspectionPlan,
  closeInspectionPlan,
  keepInspectionTeam,
  planVisits,
  moveVisits,
  cancelVisit,
  settleQuarantine,
  reportRectification,
  dropFromPipeline,
  applyFromPipeline,
  startDraft,
  saveDraft,
  confirmDraftStep,
  discardDraft,
  publishDraft,
  publishRevision,
  moveDrafts,
  undoMove,
  correctRevision,
  closeCampaign,
  assignReviewer,
  assignReviewers,
  castBallot,
  closeReviewRound,
  concludeReview,
  declareConflict,
  handInReview,
  openReviewRound,
  remindReviewers,
  remindStudios,
  reportPutRight,
  superviseStudio,
  settleClash,
  answerAnnualReport,
  submitAnnualReport,
  returnReview,
  saveReviewSheet,
  setAppearance,
  withdrawReviewer,
  recordWork,
  recordEntries,
  correctEntry,
  withdrawEntry,
  addWorkFiles,
  removeWorkFile,
  openSurvey,
  addToSurvey,
  moveSurveyDue,
  closeSurvey,
  remindSurvey,
  saveSurveyAnswers,
  submitSurveySheet,
  confirmSurveySheets,
  returnSurveySheet,
  keepProblem,
  closeProblem,
  dropProblem,
  fillFromLog,
  explainDifference,
  takeLogValue,
  takeLogFile,
  ...fileCommands,
];
