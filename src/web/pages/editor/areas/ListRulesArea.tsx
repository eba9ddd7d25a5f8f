import type { AreaProps } from '../areaProps.ts';
import { listRuleWords } from '../describe/listRule.ts';
import { ListArea } from './ListArea.tsx';

/** 名单构成: demands on how a body's list is made up (F45). */
export default function ListRulesArea(props: AreaProps) {
  return <ListArea {...props} part="listRules" element={listRuleWords} />;
}
