import type { ListRule } from '../../../../core/programme/listRule.ts';
import type { AreaProps } from '../areaProps.ts';
import { listRuleWords } from '../describe/listRule.ts';
import { ElementForm } from '../ElementForm.tsx';
import { PathScope } from '../editorContext.tsx';
import { ListExample } from '../views/ListExample.tsx';
import { ListArea } from './ListArea.tsx';

/** 名单构成: demands on how a body's list is made up, and an invented list to try them on (F45). */
export default function ListRulesArea(props: AreaProps) {
  const { forms, tracks } = props.fitting;
  const formsOf = ({ tracks: of }: ListRule) =>
    forms.filter(({ id }) =>
      tracks.some((one) => one.form === id && (of === undefined || of.includes(one.id))),
    );
  return (
    <ListArea
      {...props}
      part="listRules"
      element={listRuleWords}
      body={(value, at, put) => (
        <PathScope forms={formsOf(value as ListRule)}>
          <ElementForm element={listRuleWords} value={value} at={at} onChange={put} />
        </PathScope>
      )}
    >
      <ListExample programme={props.fitting} />
    </ListArea>
  );
}
