import type { AreaProps } from '../areaProps.ts';
import { stepWords } from '../describe/track.ts';
import { ListArea } from './ListArea.tsx';

/** 意见环节: each level of the opinion chain, and below the chains of the tracks. */
export default function StepsArea(props: AreaProps) {
  const { tracks, steps } = props.programme;
  const title = (id: string) => steps.find((step) => step.id === id)?.title ?? `“${id}”（已经没有了）`;
  return (
    <ListArea {...props} part="steps" element={stepWords}>
      <section className="ed-view" aria-labelledby="chains">
        <h3 id="chains">各类别依次办理</h3>
        <dl className="facts">
          {tracks.map((track) => (
            <div key={track.id} className="of-fact">
              <dt>{track.shortTitle}</dt>
              <dd>{track.steps.map(title).join(' → ') || '没有选环节'}</dd>
            </div>
          ))}
        </dl>
      </section>
    </ListArea>
  );
}
