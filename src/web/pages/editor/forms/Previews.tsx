import type { Element } from '../../../../core/programme/edit/element.ts';
import type { AreaProps } from '../areaProps.ts';
import { placeOf } from './elementPlaces.ts';
import { LivePaper } from './LivePaper.tsx';
import { LiveScreen } from './LiveScreen.tsx';
import { PreviewWork } from './PreviewWork.tsx';

export type Side = 'screen' | 'paper';
const sides: { readonly [S in Side]: string } = { screen: '填报界面', paper: '纸面' };

interface Props extends Pick<AreaProps, 'fitting' | 'select'> {
  readonly element: Element & { readonly form: string };
  readonly side: Side;
  setSide(side: Side): void;
}

/** The chosen form as it is filled in and as it is printed, both by the programs that really do it. */
export function Previews({ fitting, element, select, side, setSide }: Props) {
  const form = fitting.forms.find(({ id }) => id === element.form);
  if (!form) return <p className="note fe-right">表还没有填好，填好后在这里显示。</p>;
  const path = element.of === 'field' ? element.path : '';
  const [field = ''] = path.split('.');
  const own = form.sections.filter(
    ({ id, fields }) =>
      (element.of === 'section' && id === element.section) || fields.some((one) => one.id === field),
  );
  const pick = (at: string) => {
    const known = form.sections.some(({ fields }) => fields.some(({ id }) => id === at.split('.')[0]));
    if (known) select(placeOf(fitting, { of: 'field', form: form.id, path: starred(at, form) }));
  };
  return (
    <section className="fe-right" aria-label="预览">
      <PreviewWork programme={fitting} form={form}>
        {({ blank, filled }) => (
          <>
            <div className="fe-sides" role="group" aria-label="预览什么">
              {(Object.keys(sides) as Side[]).map((one) => (
                <button key={one} type="button" aria-pressed={one === side} onClick={() => setSide(one)}>
                  {sides[one]}
                </button>
              ))}
            </div>
            <p className="fe-sample">
              内容是虚构的，不保存。
              <button type="button" className="button-link" onClick={blank}>
                清空
              </button>
              <button type="button" className="button-link" onClick={filled}>
                重新填上
              </button>
            </p>
            {side === 'screen' ? (
              <LiveScreen sections={own.length > 0 ? own : form.sections} {...{ field, pick }} />
            ) : (
              <LivePaper {...{ programme: fitting, form, path, pick }} />
            )}
          </>
        )}
      </PreviewWork>
    </section>
  );
}

/** A cell of one row or year means the whole column. */
function starred(
  path: string,
  form: { readonly sections: readonly { readonly fields: readonly object[] }[] },
): string {
  const [id = '', row, column] = path.split('.');
  if (row === undefined) return id;
  const field = form.sections.flatMap(({ fields }) => fields).find((one) => 'id' in one && one.id === id);
  if (field === undefined || !('columns' in field)) return field && 'groups' in field ? `${id}.${row}` : id;
  return column === undefined ? id : `${id}.*.${column}`;
}
