import { useState } from 'react';
import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { SheetView } from './SheetView.tsx';
import { sheetStateTitles } from './surveyWords.ts';

/** 摸底调查 of one studio: the newest sheet, earlier ones to choose. */
export default function StudioSurveyPart({ studio }: { readonly studio: string }) {
  const query = useContractQuery('studioSheets', { studio });
  const [chosen, setChosen] = useState<string>();
  return (
    <Loaded query={query}>
      {({ sheets }) => {
        const shown = sheets.find(({ sheet }) => sheet === chosen) ?? sheets[0];
        if (!shown) return <p>还没有要填报的调查表。开展摸底调查后，这里会出现本工作室的表。</p>;
        return (
          <div className="of-stack">
            {sheets.length > 1 ? (
              <label className="of-field">
                哪一次调查
                <select
                  className="of-select"
                  value={shown.sheet}
                  onChange={(event) => setChosen(event.target.value)}
                >
                  {sheets.map(({ sheet, title, state }) => (
                    <option key={sheet} value={sheet}>
                      {title}（{sheetStateTitles[state]}）
                    </option>
                  ))}
                </select>
              </label>
            ) : null}
            <SheetView sheet={shown.sheet} />
          </div>
        );
      }}
    </Loaded>
  );
}
