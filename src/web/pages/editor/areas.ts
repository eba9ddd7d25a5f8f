import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { AreaId } from './areaIds.ts';
import type { AreaProps } from './areaProps.ts';

/** The component of each area, loaded when it is opened. */
export const areas: { readonly [A in AreaId]: LazyExoticComponent<ComponentType<AreaProps>> } = {
  forms: lazy(() => import('./forms/FormsArea.tsx')),
  layouts: lazy(() => import('./layouts/LayoutsArea.tsx')),
  dictionaries: lazy(() => import('./forms/DictionariesArea.tsx')),
  tracks: lazy(() => import('./areas/PlainArea.tsx')),
  eligibility: lazy(() => import('./areas/PlainArea.tsx')),
  steps: lazy(() => import('./areas/PlainArea.tsx')),
  tiers: lazy(() => import('./areas/PlainArea.tsx')),
  materials: lazy(() => import('./areas/PlainArea.tsx')),
  listRules: lazy(() => import('./areas/PlainArea.tsx')),
  standards: lazy(() => import('./areas/PlainArea.tsx')),
  outcomes: lazy(() => import('./areas/PlainArea.tsx')),
  mentorship: lazy(() => import('./areas/PlainArea.tsx')),
  publicNotice: lazy(() => import('./areas/PlainArea.tsx')),
  acceptance: lazy(() => import('./areas/PlainArea.tsx')),
  words: lazy(() => import('./areas/PlainArea.tsx')),
  names: lazy(() => import('./areas/PlainArea.tsx')),
};
