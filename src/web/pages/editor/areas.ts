import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { AreaId } from './areaIds.ts';
import type { AreaProps } from './areaProps.ts';

/** The component of each area, loaded when it is opened. */
export const areas: { readonly [A in AreaId]: LazyExoticComponent<ComponentType<AreaProps>> } = {
  forms: lazy(() => import('./forms/FormsArea.tsx')),
  layouts: lazy(() => import('./layouts/LayoutsArea.tsx')),
  dictionaries: lazy(() => import('./forms/DictionariesArea.tsx')),
  tracks: lazy(() => import('./areas/TracksArea.tsx')),
  eligibility: lazy(() => import('./areas/EligibilityArea.tsx')),
  steps: lazy(() => import('./areas/StepsArea.tsx')),
  tiers: lazy(() => import('./areas/TiersArea.tsx')),
  materials: lazy(() => import('./areas/MaterialsArea.tsx')),
  listRules: lazy(() => import('./areas/ListRulesArea.tsx')),
  standards: lazy(() => import('./areas/StandardsArea.tsx')),
  outcomes: lazy(() => import('./areas/OutcomesArea.tsx')),
  mentorship: lazy(() => import('./areas/MentorshipArea.tsx')),
  classification: lazy(() => import('./areas/ClassificationArea.tsx')),
  alliances: lazy(() => import('./areas/AlliancesArea.tsx')),
  watch: lazy(() => import('./areas/WatchArea.tsx')),
  survey: lazy(() => import('./areas/SurveyArea.tsx')),
  workLog: lazy(() => import('./areas/WorkLogArea.tsx')),
  publicNotice: lazy(() => import('./areas/PublicNoticeArea.tsx')),
  acceptance: lazy(() => import('./areas/AcceptanceArea.tsx')),
  words: lazy(() => import('./areas/WordsArea.tsx')),
  names: lazy(() => import('./areas/NamesArea.tsx')),
};
