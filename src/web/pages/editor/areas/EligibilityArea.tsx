import type { EligibilityRule } from '../../../../core/programme/eligibility.ts';
import type { Track } from '../../../../core/programme/programme.ts';
import type { AreaProps } from '../areaProps.ts';
import { eligibilityWords } from '../describe/eligibility.ts';
import { ElementForm } from '../ElementForm.tsx';
import { ElementList } from '../ElementList.tsx';
import { PathScope } from '../editorContext.tsx';
import { domId } from '../place.ts';
import { ruleInWords } from '../views/ruleInWords.ts';

/** 申报条件: who may apply in each track, beside it what the applicant reads. */
export default function EligibilityArea({ programme, fitting, save }: AreaProps) {
  const put = (track: Track, rules: readonly EligibilityRule[]) => {
    const { eligibility: _old, ...rest } = track;
    const next: Track = rules.length === 0 ? rest : { ...rest, eligibility: [...rules] };
    save(
      'tracks',
      programme.tracks.map((one) => (one === track ? next : one)),
    );
  };
  return programme.tracks.map((track) => {
    const at = `tracks/${track.id}/eligibility`;
    const forms = fitting.forms.filter(({ id }) => id === track.form);
    return (
      <section key={track.id} aria-labelledby={`track-${track.id}`} id={domId(at)}>
        <h3 id={`track-${track.id}`}>{track.title}</h3>
        <PathScope forms={forms}>
          <ElementList
            element={eligibilityWords}
            list={track.eligibility ?? []}
            at={at}
            onChange={(next) => put(track, next as EligibilityRule[])}
            body={(value, place, change) => (
              <div className="ed-beside">
                <ElementForm element={eligibilityWords} value={value} at={place} onChange={change} />
                <aside className="ed-view" aria-label="申报人看到的">
                  <h4>申报人看到的</h4>
                  <ul>
                    {ruleInWords(value as EligibilityRule, forms, fitting).map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </aside>
              </div>
            )}
          />
        </PathScope>
      </section>
    );
  });
}
