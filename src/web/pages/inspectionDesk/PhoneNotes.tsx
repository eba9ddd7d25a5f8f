import { useShell } from '../../inspection/offlineShell.ts';
import { useReached } from '../../session/reached.ts';

/** What the phone can and cannot do just now: said plainly, above everything else. */
export function PhoneNotes() {
  const { state, update } = useShell();
  const online = useReached();
  return (
    <>
      {!online && (
        <p className="note" role="status">
          现在没有网络，或连不上服务器。已下载的材料可以查看，验收表照常填写，都存在本机；恢复网络后自动上传。
        </p>
      )}
      {state === 'impossible' && (
        <div className="note note-warn">
          <p>
            这个网址没有加密（不是
            https），浏览器不允许在没有网络时打开本页。请先打开验收页面再断网，填写期间不要关闭；
            需要断网后也能打开，请管理员启用 https。
          </p>
        </div>
      )}
      {update && (
        <div className="note note-warn" role="status">
          <p>新版本已备好。本机还有没上传的内容，可以先上传再更新；现在更新也不会丢失内容。</p>
          <button type="button" className="button button-plain" onClick={update}>
            现在更新
          </button>
        </div>
      )}
    </>
  );
}

/** How to put the desk on the home screen, and whether it opens without a network. */
export function InstallHint() {
  const { state } = useShell();
  if (state === 'impossible') return null;
  return (
    <p className="soft">
      {state === 'ready' ? '本页没有网络也能打开。' : '正在准备离线打开，请稍候再断网。'}
      用浏览器菜单里的“添加到主屏幕”，下次可以直接打开；微信里请先选“在浏览器打开”。
    </p>
  );
}
