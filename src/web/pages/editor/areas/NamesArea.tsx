import type { AreaProps } from '../areaProps.ts';
import { nameRuleWords } from '../describe/programmeWords.ts';
import { OneArea } from './OneArea.tsx';

/** 名称规则: how a studio is named (R22). */
export default function NamesArea(props: AreaProps) {
  return <OneArea {...props} part="nameRule" element={nameRuleWords} />;
}
