import { alliance } from './alliance.ts';
import { allianceList } from './allianceList.ts';
import { annualReport } from './annualReport.ts';
import { annualReportList } from './annualReportList.ts';
import { applicationDetail } from './applicationDetail.ts';
import { applicationList } from './applicationList.ts';
import { applicationTimeline } from './applicationTimeline.ts';
import { archiveList } from './archiveList.ts';
import { bodyAllocation } from './bodyAllocation.ts';
import { bodyQuota } from './bodyQuota.ts';
import { campaignCalendar } from './campaignCalendar.ts';
import { campaignContact } from './campaignContact.ts';
import { campaignList } from './campaignList.ts';
import { candidateRanking } from './candidateRanking.ts';
import { carriedOver } from './carriedOver.ts';
import { circularReceipts } from './circularReceipts.ts';
import { clashList } from './clashList.ts';
import { classCounts } from './classCounts.ts';
import { classList } from './classList.ts';
import { classRun } from './classRun.ts';
import { classRuns } from './classRuns.ts';
import { contactPoint } from './contactPoint.ts';
import { correctionList } from './correctionList.ts';
import { designationDecisions } from './designationDecisions.ts';
import { designationList } from './designationList.ts';
import { draftComparison } from './draftComparison.ts';
import { draftDetail } from './draftDetail.ts';
import { draftList } from './draftList.ts';
import { entryUses } from './entryUses.ts';
import { eventLog } from './eventLog.ts';
import { followUpCounts } from './followUpCounts.ts';
import { followUpList } from './followUpList.ts';
import { inspectionBoard } from './inspectionBoard.ts';
import { inspectionCase } from './inspectionCase.ts';
import { inspectionDesk } from './inspectionDesk.ts';
import { inspectionOf } from './inspectionOf.ts';
import { inspectionVisit } from './inspectionVisit.ts';
import { intakeBoard } from './intakeBoard.ts';
import { invitationList } from './invitationList.ts';
import { logFilling } from './logFilling.ts';
import { me } from './me.ts';
import { mergeList } from './mergeList.ts';
import { mergePreview } from './mergePreview.ts';
import { messageList } from './messageList.ts';
import { missingSeals } from './missingSeals.ts';
import { moneyTrail } from './moneyTrail.ts';
import { myTasks } from './myTasks.ts';
import { noticePeriod } from './noticePeriod.ts';
import { organisation } from './organisation.ts';
import { originalsOut } from './originalsOut.ts';
import { outboxLedger } from './outboxLedger.ts';
import { ownAllocation } from './ownAllocation.ts';
import { ownStudios } from './ownStudios.ts';
import { packetContents } from './packetContents.ts';
import { packetList } from './packetList.ts';
import { pairFile } from './pairFile.ts';
import { pairLineage } from './pairLineage.ts';
import { pairList } from './pairList.ts';
import { pipelineList } from './pipelineList.ts';
import { plaqueLedger } from './plaqueLedger.ts';
import { possibleDuplicates } from './possibleDuplicates.ts';
import { printerList } from './printerList.ts';
import { printList } from './printList.ts';
import { programmeComparison } from './programmeComparison.ts';
import { programmeRevision } from './programmeRevision.ts';
import { publicNoticeList } from './publicNoticeList.ts';
import type { AnyQuery } from './query.ts';
import { quotaMatrix } from './quotaMatrix.ts';
import { receiptDesk } from './receiptDesk.ts';
import { receiptList } from './receiptList.ts';
import { referenceLibrary } from './referenceLibrary.ts';
import { registerImport } from './registerImport.ts';
import { registerImports } from './registerImports.ts';
import { registerRows } from './registerRows.ts';
import { reminderPreview } from './reminderPreview.ts';
import { resolutionCandidates } from './resolutionCandidates.ts';
import { resolutionList } from './resolutionList.ts';
import { returnedCopies } from './returnedCopies.ts';
import { reviewDesk } from './reviewDesk.ts';
import { reviewResults } from './reviewResults.ts';
import { reviewRound } from './reviewRound.ts';
import { reviewRounds } from './reviewRounds.ts';
import { reviewSheet } from './reviewSheet.ts';
import { revisionImpact } from './revisionImpact.ts';
import { revisionList } from './revisionList.ts';
import { routeProposal } from './routeProposal.ts';
import { sandboxReport } from './sandboxReport.ts';
import { scanBatch } from './scanBatch.ts';
import { scanBatchList } from './scanBatchList.ts';
import { scannedPages } from './scannedPages.ts';
import { signCounts } from './signCounts.ts';
import { signList } from './signList.ts';
import { spotChecks } from './spotChecks.ts';
import { standardMatrix } from './standardMatrix.ts';
import { studioAlliances } from './studioAlliances.ts';
import { studioClasses } from './studioClasses.ts';
import { studioFacets } from './studioFacets.ts';
import { studioFile } from './studioFile.ts';
import { studioList } from './studioList.ts';
import { studioPairs } from './studioPairs.ts';
import { studioSheets } from './studioSheets.ts';
import { studioSubsidy } from './studioSubsidy.ts';
import { studioTimeline } from './studioTimeline.ts';
import { studioWatch } from './studioWatch.ts';
import { subsidyLedger } from './subsidyLedger.ts';
import { summarySheet } from './summarySheet.ts';
import { surveyList } from './surveyList.ts';
import { surveyNarratives } from './surveyNarratives.ts';
import { surveyProblems } from './surveyProblems.ts';
import { surveyProgress } from './surveyProgress.ts';
import { surveyRollUp } from './surveyRollUp.ts';
import { surveySheet } from './surveySheet.ts';
import { surveySheets } from './surveySheets.ts';
import { unreadCount } from './unreadCount.ts';
import { upwardCandidates } from './upwardCandidates.ts';
import { upwardDesk } from './upwardDesk.ts';
import { userList } from './userList.ts';
import { waitingAgreements } from './waitingAgreements.ts';
import { webhookList } from './webhookList.ts';
import { workAbout } from './workAbout.ts';
import { workCalendar } from './workCalendar.ts';
import { workEntries } from './workEntries.ts';
import { workEntry } from './workEntry.ts';
import { workKinds } from './workKinds.ts';
import { workList } from './workList.ts';

/** All queries; routes and OpenAPI are made from this list. */
export const queries: readonly AnyQuery[] = [
  alliance,
  allianceList,
  studioAlliances,
  classCounts,
  classList,
  classRun,
  classRuns,
  followUpCounts,
  followUpList,
  studioClasses,
  pairFile,
  pairLineage,
  pairList,
  studioPairs,
  waitingAgreements,
  plaqueLedger,
  subsidyLedger,
  studioFacets,
  studioFile,
  studioList,
  studioTimeline,
  studioSubsidy,
  studioWatch,
  clashList,
  annualReport,
  annualReportList,
  moneyTrail,
  messageList,
  mergeList,
  mergePreview,
  possibleDuplicates,
  registerImport,
  registerImports,
  registerRows,
  upwardCandidates,
  upwardDesk,
  unreadCount,
  contactPoint,
  outboxLedger,
  webhookList,
  reminderPreview,
  me,
  userList,
  eventLog,
  applicationList,
  archiveList,
  sandboxReport,
  bodyQuota,
  bodyAllocation,
  ownAllocation,
  candidateRanking,
  campaignCalendar,
  workCalendar,
  campaignContact,
  campaignList,
  circularReceipts,
  referenceLibrary,
  invitationList,
  designationList,
  publicNoticeList,
  correctionList,
  noticePeriod,
  intakeBoard,
  organisation,
  printerList,
  printList,
  programmeRevision,
  quotaMatrix,
  summarySheet,
  signCounts,
  signList,
  spotChecks,
  standardMatrix,
  designationDecisions,
  resolutionCandidates,
  resolutionList,
  returnedCopies,
  inspectionDesk,
  inspectionCase,
  inspectionBoard,
  inspectionOf,
  inspectionVisit,
  routeProposal,
  applicationDetail,
  applicationTimeline,
  myTasks,
  receiptDesk,
  receiptList,
  originalsOut,
  missingSeals,
  scanBatch,
  scanBatchList,
  scannedPages,
  packetList,
  packetContents,
  pipelineList,
  draftList,
  draftDetail,
  draftComparison,
  programmeComparison,
  revisionList,
  revisionImpact,
  carriedOver,
  reviewDesk,
  reviewResults,
  reviewRound,
  reviewRounds,
  reviewSheet,
  workEntries,
  workEntry,
  entryUses,
  logFilling,
  workKinds,
  ownStudios,
  workAbout,
  surveyList,
  surveyProgress,
  surveyRollUp,
  surveyNarratives,
  surveySheets,
  studioSheets,
  surveySheet,
  surveyProblems,
  workList,
];
