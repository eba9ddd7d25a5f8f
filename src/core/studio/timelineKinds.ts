/** What a line of a studio's timeline tells (F9). Each has its words in contract/timelineWords.zh.ts. */
export const timelineKinds = [
  'registered',
  'name',
  'unit',
  'title',
  'titleEnded',
  'merge',
  'imported',
  'act',
  'application',
  'inspection',
  'plaque',
  'money',
  'work',
  'survey',
  'problem',
  'class',
  'followUp',
  'alliance',
  'pair',
  'report',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];
