import { useEffect, useRef } from 'react';

const keys: readonly (readonly [string, string])[] = [
  ['Ctrl+Z', '撤销上一处修改，在哪一部分改的都行'],
  ['Ctrl+Shift+Z', '恢复撤销的修改'],
  ['F8', '到下一处要改正或请留意的地方'],
  ['Alt+↑、Alt+↓', '把光标所在的一项上移、下移'],
  ['回车', '展开或收起选中的一项'],
  ['Insert', '在选中的一项后面加一项'],
  ['Delete', '删除选中的一项'],
  ['?', '显示或收起本说明'],
];

/** `?` shows the keys of the editor (ux 15); the same sheet has a button. */
export function EditorKeys() {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if ((event.key !== '?' && event.key !== '？') || typing) return;
      if (sheet.current?.open) sheet.current.close();
      else sheet.current?.showModal();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button type="button" className="button-link ed-keys-open" onClick={() => sheet.current?.showModal()}>
        键盘操作
      </button>
      <dialog ref={sheet} className="ed-keys" aria-labelledby="ed-keys">
        <h2 id="ed-keys">键盘操作</h2>
        <dl className="facts">
          {keys.map(([key, meaning]) => (
            <div key={key} className="of-fact">
              <dt>
                <kbd className="of-kbd">{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className="button button-plain" onClick={() => sheet.current?.close()}>
          关闭
        </button>
      </dialog>
    </>
  );
}
