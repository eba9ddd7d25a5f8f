import { createHash } from 'node:crypto';
import { escapeHtml } from '../../documents/write/escapeHtml.ts';

/** Plain, large, readable on a phone and at twice the size; prints in black. No font, picture or script from anywhere. */
const style = `
*{box-sizing:border-box}
html{font-size:100%;line-height:1.7;color:#1f2328;background:#f4f5f2}
body{margin:0 auto;max-width:46rem;padding:1rem;font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;font-size:1.0625rem;overflow-wrap:anywhere}
main,footer{background:#fff;border:1px solid #d5d8d2;border-radius:6px;padding:1.25rem}
footer{margin-top:1rem;color:#4a5158}
h1{font-size:1.5rem;line-height:1.35;margin:0 0 .75rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem}
p,ul,ol,dl{margin:0 0 .75rem}
a{color:#1c4a74}
.state{border-left:4px solid #1c4a74;padding:.5rem .75rem;background:#eef3f8;margin:0 0 1rem}
.state>:last-child{margin-bottom:0}
.bad{border-left-color:#a3161a;background:#fbeeee}
.soft{color:#4a5158}
table{width:100%;border-collapse:collapse;margin:0 0 1rem}
th,td{border:1px solid #c9cdc6;padding:.4rem .6rem;text-align:left;vertical-align:top;unicode-bidi:isolate}
th{background:#f4f5f2;font-weight:600}
bdi{unicode-bidi:isolate}
label,.label{display:block;font-weight:600;margin:0 0 .25rem}
.field{margin:0 0 1.25rem}
.help{color:#4a5158;margin:0 0 .25rem}
.error{color:#a3161a;font-weight:600;margin:.25rem 0 0}
input,select,textarea{font:inherit;color:inherit;width:100%;max-width:100%;min-height:2.75rem;padding:.4rem .6rem;border:1px solid #6b7280;border-radius:4px;background:#fff}
input[type=file]{border:none;padding-left:0}
textarea{min-height:10rem}
[aria-invalid=true]{border:2px solid #a3161a}
button{font:inherit;min-height:2.75rem;padding:.4rem 1.5rem;border:1px solid #1c4a74;border-radius:4px;background:#1c4a74;color:#fff}
:focus-visible{outline:3px solid #d98e04;outline-offset:2px}
.trap{position:absolute;left:-100rem;height:1px;overflow:hidden}
.number{font-size:1.25rem;font-weight:600}
@media (max-width:32rem){body{padding:.5rem}main,footer{padding:.9rem}
table,tbody,tr,td{display:block}thead,.narrow-off{display:none}tr{border:1px solid #c9cdc6;margin:0 0 .6rem;padding:.3rem .6rem}td{border:none;padding:.1rem 0}td[data-label]::before{content:attr(data-label)"：";color:#4a5158}}
@media print{html{background:#fff}main,footer{border:none;padding:0}form,.noprint{display:none}}
`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** Nothing but this page: its own style sheet by its hash, forms to ourselves, no frame around it. */
export const publicPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Text of somebody as text: escaped, with its own direction, so that it cannot turn round what stands beside it. */
export const said = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;
/** Paragraphs as they were typed. */
export const paragraphs = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${said(line)}</p>`)
    .join('');

/** A whole page: HTML without a script, a cookie or anything from outside. */
export function publicPage(title: string, main: string, foot = ''): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="format-detection" content="telephone=no">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main>${main}</main>${foot === '' ? '' : `<footer>${foot}</footer>`}</body></html>`;
}
