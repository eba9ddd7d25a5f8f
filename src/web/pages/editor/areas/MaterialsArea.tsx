import type { Material } from '../../../../core/programme/programme.ts';
import type { AreaProps } from '../areaProps.ts';
import { materialWords } from '../describe/track.ts';
import { ElementForm } from '../ElementForm.tsx';
import { PathScope } from '../editorContext.tsx';
import { ListArea } from './ListArea.tsx';

/** 申报材料: what is asked of whom, in the order in which a packet is bound; below, what each track hands in. */
export default function MaterialsArea(props: AreaProps) {
  const { materials, tracks } = props.programme;
  const { forms } = props.fitting;
  const formsOf = ({ tracks: of }: Material) =>
    forms.filter(({ id }) => tracks.some((track) => track.form === id && of.includes(track.id)));
  return (
    <ListArea
      {...props}
      part="materials"
      element={materialWords}
      beside={(value) => <span className="soft">{copiesInWords(value as Material)}</span>}
      body={(value, at, put) => (
        <PathScope forms={formsOf(value as Material)}>
          <ElementForm element={materialWords} value={value} at={at} onChange={put} />
        </PathScope>
      )}
    >
      {tracks.length > 0 && materials.length > 0 && (
        <section className="ed-view" aria-labelledby="by-track">
          <h3 id="by-track">各类别要交的（按装订次序）</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached without a mouse */}
          <div className="of-scroll" role="region" aria-label="各类别要交的" tabIndex={0}>
            <table className="of-table">
              <thead>
                <tr>
                  <th scope="col">材料</th>
                  {tracks.map(({ id, shortTitle }) => (
                    <th key={id} scope="col" className="of-num">
                      {shortTitle}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {materials.map((material, at) => (
                  <tr key={material.id}>
                    <th scope="row">
                      {at + 1}. {material.title}
                      {material.when && <span className="soft">（有的才交）</span>}
                    </th>
                    {tracks.map(({ id, shortTitle }) => (
                      <td key={id} data-label={shortTitle} className="of-num">
                        {material.tracks.includes(id) ? copiesInWords(material) : '—'}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </ListArea>
  );
}

/** 3 份 A3，要原件，另报电子版 */
function copiesInWords({ copies, pageSize, original, electronic }: Material): string {
  const paper = copies > 0 ? `${copies} 份${pageSize === 'A3' ? ' A3' : ''}` : '不要纸质件';
  return [paper, original ? '要原件' : '', electronic ? '电子版' : ''].filter(Boolean).join('，');
}
