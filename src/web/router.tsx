import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { BrokenPage } from './pages/broken/BrokenPage.tsx';
import { NotFoundPage } from './pages/notFound/NotFoundPage.tsx';
import { Shell } from './Shell.tsx';

type Load = () => Promise<{ default: ComponentType }>;

/** All screens: address and the module that is loaded when it is opened (default export, no props). */
export const pages: readonly { readonly path: string; readonly load: Load }[] = [
  // Those who apply
  { path: '/', load: () => import('./pages/home/HomePage.tsx') },
  { path: '/start', load: () => import('./pages/start/StartPage.tsx') },
  { path: '/start/$track', load: () => import('./pages/start/StartTrackPage.tsx') },
  { path: '/applications/$application', load: () => import('./pages/application/ApplicationPage.tsx') },
  {
    path: '/applications/$application/sections/$section',
    load: () => import('./pages/section/SectionPage.tsx'),
  },
  { path: '/applications/$application/check', load: () => import('./pages/check/CheckPage.tsx') },
  { path: '/applications/$application/confirm', load: () => import('./pages/confirm/ConfirmPage.tsx') },
  { path: '/applications/$application/subsidy', load: () => import('./pages/subsidy/SubsidyPage.tsx') },
  { path: '/applications/$application/exchange', load: () => import('./pages/exchange/ExchangePage.tsx') },
  { path: '/applications/$application/standard', load: () => import('./pages/standard/StandardPage.tsx') },
  { path: '/applications/$application/timeline', load: () => import('./pages/timeline/TimelinePage.tsx') },
  // The log of the year
  { path: '/record', load: () => import('./pages/work/RecordPage.tsx') },
  { path: '/offline', load: () => import('./pages/offline/OfflinePage.tsx') },
  { path: '/work', load: () => import('./pages/workList/WorkListPage.tsx') },
  { path: '/work/$entry', load: () => import('./pages/work/EntryPage.tsx') },
  { path: '/join/$token', load: () => import('./pages/join/JoinPage.tsx') },
  { path: '/help', load: () => import('./pages/help/HelpPage.tsx') },
  { path: '/circular', load: () => import('./pages/circular/CircularPage.tsx') },
  { path: '/messages', load: () => import('./pages/messages/MessagesPage.tsx') },
  { path: '/account', load: () => import('./pages/account/AccountPage.tsx') },
  { path: '/register-import', load: () => import('./pages/registerImport/RegisterImportPage.tsx') },
  { path: '/register-duplicates', load: () => import('./pages/duplicates/DuplicatesPage.tsx') },
  { path: '/register', load: () => import('./pages/register/RegisterPage.tsx') },
  { path: '/studios/$studio', load: () => import('./pages/studio/StudioPage.tsx') },
  { path: '/studios/$studio/$part', load: () => import('./pages/studio/StudioPage.tsx') },
  // Those who inspect on the spot, with or without a network
  { path: '/inspections', load: () => import('./pages/inspections/InspectionsPage.tsx') },
  { path: '/inspections/$visit', load: () => import('./pages/inspections/VisitPage.tsx') },
  {
    path: '/applications/$application/inspection',
    load: () => import('./pages/inspections/OwnInspectionPage.tsx'),
  },
  { path: '/inspection-desk', load: () => import('./pages/inspectionDesk/InspectionDeskPage.tsx') },
  { path: '/inspection-desk/$visit', load: () => import('./pages/inspectionDesk/VisitPage.tsx') },
  // Those who decide
  { path: '/desk', load: () => import('./pages/desk/DeskPage.tsx') },
  { path: '/applications/$application/review', load: () => import('./pages/review/ReviewPage.tsx') },
  { path: '/board', load: () => import('./pages/board/BoardPage.tsx') },
  { path: '/annual-reports', load: () => import('./pages/annualReports/AnnualReportsPage.tsx') },
  { path: '/consistency', load: () => import('./pages/consistency/ConsistencyPage.tsx') },
  { path: '/alliances', load: () => import('./pages/alliances/AlliancesPage.tsx') },
  { path: '/alliances/$alliance', load: () => import('./pages/alliances/AlliancePage.tsx') },
  { path: '/classes', load: () => import('./pages/classes/ClassesPage.tsx') },
  { path: '/classes/$run', load: () => import('./pages/classes/RunPage.tsx') },
  { path: '/follow-ups', load: () => import('./pages/followUps/FollowUpsPage.tsx') },
  { path: '/watch', load: () => import('./pages/watch/WatchPage.tsx') },
  { path: '/survey', load: () => import('./pages/survey/SurveyPage.tsx') },
  { path: '/survey/$sheet', load: () => import('./pages/survey/SheetPage.tsx') },
  { path: '/mentorship', load: () => import('./pages/mentorship/MentorshipPage.tsx') },
  { path: '/mentorship/$pair', load: () => import('./pages/mentorship/PairPage.tsx') },
  { path: '/pipeline', load: () => import('./pages/pipeline/PipelinePage.tsx') },
  { path: '/reviewing', load: () => import('./pages/reviewing/ReviewingPage.tsx') },
  { path: '/reviewing/results/$track', load: () => import('./pages/reviewing/ResultsPage.tsx') },
  { path: '/reviewing/$round', load: () => import('./pages/reviewing/RoundPage.tsx') },
  { path: '/review-desk', load: () => import('./pages/reviewDesk/ReviewDeskPage.tsx') },
  { path: '/review-desk/$assignment', load: () => import('./pages/reviewDesk/SheetPage.tsx') },
  { path: '/list', load: () => import('./pages/list/ListPage.tsx') },
  { path: '/filing', load: () => import('./pages/filing/FilingPage.tsx') },
  { path: '/word-packets', load: () => import('./pages/exchange/PacketPage.tsx') },
  { path: '/packets', load: () => import('./pages/packets/PacketsPage.tsx') },
  { path: '/scans', load: () => import('./pages/scans/ScansPage.tsx') },
  { path: '/scans/$batch', load: () => import('./pages/scans/BatchPage.tsx') },
  { path: '/missing-seals', load: () => import('./pages/missingSeals/MissingSealsPage.tsx') },
  { path: '/receipts', load: () => import('./pages/receipts/ReceiptsPage.tsx') },
  { path: '/receipts/originals', load: () => import('./pages/receipts/OriginalsPage.tsx') },
  { path: '/receipts/copies', load: () => import('./pages/receipts/CopiesPage.tsx') },
  { path: '/receipts/$body', load: () => import('./pages/receipts/PilePage.tsx') },
  { path: '/allocation', load: () => import('./pages/allocation/AllocationPage.tsx') },
  { path: '/ranking', load: () => import('./pages/ranking/RankingPage.tsx') },
  { path: '/quota', load: () => import('./pages/quota/QuotaPage.tsx') },
  { path: '/resolutions', load: () => import('./pages/resolutions/ResolutionsPage.tsx') },
  { path: '/designation', load: () => import('./pages/designation/DesignationPage.tsx') },
  { path: '/upward', load: () => import('./pages/upward/UpwardPage.tsx') },
  { path: '/corrections', load: () => import('./pages/corrections/CorrectionsPage.tsx') },
  { path: '/notices', load: () => import('./pages/notices/NoticesPage.tsx') },
  { path: '/packages', load: () => import('./pages/packages/PackagesPage.tsx') },
  { path: '/plaques', load: () => import('./pages/plaques/PlaquesPage.tsx') },
  { path: '/subsidies', load: () => import('./pages/subsidies/SubsidiesPage.tsx') },
  { path: '/money-trail', load: () => import('./pages/moneyTrail/MoneyTrailPage.tsx') },
  { path: '/archive', load: () => import('./pages/archive/ArchivePage.tsx') },
  { path: '/references', load: () => import('./pages/references/ReferencesPage.tsx') },
  { path: '/invitations', load: () => import('./pages/invitations/InvitationsPage.tsx') },
  { path: '/calendar', load: () => import('./pages/calendar/CalendarPage.tsx') },
  { path: '/calendar/workdays', load: () => import('./pages/workdays/WorkdaysPage.tsx') },
  { path: '/programme', load: () => import('./pages/programme/ProgrammePage.tsx') },
  { path: '/programme/compare', load: () => import('./pages/programme/ComparePage.tsx') },
  { path: '/drafts', load: () => import('./pages/drafts/DraftsPage.tsx') },
  { path: '/drafts/$draft', load: () => import('./pages/drafts/DraftPage.tsx') },
  { path: '/drafts/$draft/publish', load: () => import('./pages/drafts/PublishPage.tsx') },
  { path: '/drafts/$draft/sandbox', load: () => import('./pages/drafts/sandbox/SandboxPage.tsx') },
  { path: '/drafts/$draft/previous', load: () => import('./pages/drafts/previous/PreviousPage.tsx') },
  { path: '/drafts/$draft/import', load: () => import('./pages/drafts/importing/ImportPage.tsx') },
  { path: '/drafts/$draft/editor', load: () => import('./pages/editor/EditorPage.tsx') },
  { path: '/drafts/$draft/editor/$area', load: () => import('./pages/editor/EditorPage.tsx') },
  { path: '/drafts/$draft/$step', load: () => import('./pages/drafts/StepPage.tsx') },
  { path: '/outbox', load: () => import('./pages/outbox/OutboxPage.tsx') },
  { path: '/outbox/reminders', load: () => import('./pages/outbox/RemindersPage.tsx') },
  // Those who keep the installation
  { path: '/outbox/hooks', load: () => import('./pages/outbox/HooksPage.tsx') },
  { path: '/users', load: () => import('./pages/users/UsersPage.tsx') },
  { path: '/log', load: () => import('./pages/log/LogPage.tsx') },
];

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const tree = root.addChildren(
  pages.map(({ path, load }) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) }),
  ),
);

function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Addresses stay plain: every search value is a string, absent when blank. */
function writeSearch(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

export const router = createRouter({
  routeTree: tree,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
  defaultPreload: 'intent',
});
