/** Styles of the HTML paper: everything below `.paper`, sizes as in print, narrow screens scroll sideways. */
export const paperStyles = `
.paper { box-sizing: border-box; max-width: 156mm; margin: 0 auto; color: #000; background: #fff;
  font: 12pt/1.45 FangSong_GB2312, 仿宋, FangSong, STFangsong, "Noto Serif CJK SC", "Noto Serif SC", serif; }
.paper-landscape { max-width: 225mm; }
.paper > section { padding: 10mm 0; }
.paper-scroll { overflow-x: auto; }
.paper-name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.paper > section + section { border-top: 1px dashed #888; }
.paper h2 { font: 700 18pt/1.4 FZXiaoBiaoSong-B05S, "Noto Serif CJK SC", "Noto Serif SC", SimSun, serif; text-align: center; margin: 0 0 4mm; }
.paper .paper-above { font-family: SimHei, "Noto Sans CJK SC", "Noto Sans SC", sans-serif; font-size: 16pt; margin: 0 0 4mm; }
.paper .paper-words { display: flex; justify-content: space-between; margin: 0 0 1mm; }
.paper table { border-collapse: collapse; table-layout: fixed; width: 100%; min-width: 130mm; }
.paper th, .paper td { border: 1px solid #000; padding: 1mm; font-weight: inherit; overflow-wrap: anywhere; }
.paper th p, .paper td p { margin: 0 0 1mm; text-indent: 2em; }
.paper .at-left { text-align: left; } .paper .at-center { text-align: center; } .paper .at-right { text-align: right; }
.paper .at-top { vertical-align: top; } .paper .at-middle { vertical-align: middle; } .paper .at-bottom { vertical-align: bottom; }
.paper .paper-stacked { writing-mode: vertical-rl; letter-spacing: .2em; display: inline-block; }
.paper .paper-mark { white-space: nowrap; margin-inline-end: 1em; }
.paper td.paper-opinion { vertical-align: bottom; }
.paper .paper-opinion .paper-seal { text-align: right; padding-inline-end: 5em; margin-top: 18mm; }
.paper .paper-opinion .paper-sign { display: flex; justify-content: flex-end; gap: 2em; text-indent: 0; }
.paper .paper-opinion .paper-sign span:first-child:not(:last-child) { margin-inline-end: auto; }
.paper a { color: inherit; text-decoration: none; display: block; min-height: 1.4em; }
.paper a:hover, .paper a:focus-visible { outline: 2px solid #1f6feb; outline-offset: 1px; }
.paper .paper-cover h2 { font-size: 24pt; margin: 18mm 0; }
.paper .paper-cover dl { margin: 0 auto; max-width: 134mm; font-size: 16pt; }
.paper .paper-cover dl > div { display: flex; align-items: flex-end; gap: 2mm; margin: 6mm 0; }
.paper .paper-cover dt { flex: 0 0 7em; }
.paper .paper-cover dd { flex: 1; margin: 0; border-bottom: 1px solid #000; text-align: center; min-height: 1.4em; }
.paper .paper-issuer { text-align: center; font-size: 16pt; margin-top: 18mm; }
.paper .paper-instructions > p, .paper .paper-text > p:not(.paper-above) { font-size: 16pt; text-indent: 2em; margin: 0 0 2mm; }
.paper .paper-foot { font-size: 10.5pt; color: #333; }
.paper .paper-letterhead { text-align: center; padding-bottom: 0; border-top: 0; }
.paper .letter-issuer { color: #e60012; font: 700 36pt/1.3 FZXiaoBiaoSong-B05S, "Noto Serif CJK SC", "Noto Serif SC", SimSun, serif; margin: 12mm 0 8mm; border-bottom: 2pt solid #e60012; padding-bottom: 4mm; }
.paper .letter-number { font-size: 16pt; margin: 0 0 4mm; }
.paper > .paper-letterhead + section, .paper > section + .paper-closing, .paper > .paper-letter + .paper-letter, .paper > .paper-letter + .paper-grid, .paper > .paper-grid + .paper-letter { border-top: 0; padding-top: 0; }
.paper > .paper-letter:not(:last-child), .paper > .paper-letter + .paper-grid { padding-bottom: 2mm; }
.paper .paper-letter h2 { font-size: 22pt; margin: 0 0 8mm; }
.paper .paper-letter h3 { font: 400 16pt/1.8 SimHei, "Noto Sans CJK SC", "Noto Sans SC", sans-serif; text-indent: 2em; margin: 0; }
.paper .paper-letter > p { font-size: 16pt; line-height: 1.8; text-indent: 2em; margin: 0; text-align: justify; }
.paper .paper-letter > .letter-to { text-indent: 0; }
.paper .letter-heading { font-family: KaiTi_GB2312, 楷体, KaiTi, STKaiti, "LXGW WenKai", serif; }
.paper .letter-annexes { display: flex; font-size: 16pt; padding-inline-start: 2em; }
.paper .letter-annexes p, .paper .letter-annexes li { margin: 0; line-height: 1.8; list-style: none; }
.paper .letter-annexes p { flex: none; } .paper .letter-annexes ul { margin: 0; padding: 0; }
.paper .letter-sign { font-size: 16pt; width: fit-content; margin: 12mm 4em 0 auto; text-align: center; }
.paper .letter-sign p { margin: 0; line-height: 1.8; }
@media (max-width: 600px) { .paper .letter-issuer { font-size: 24pt; } }
@media print { .paper > section { break-after: page; border: 0; } .paper > .paper-letterhead, .paper > .paper-letter, .paper > .paper-letter + .paper-grid { break-after: auto; } .paper td.paper-opinion { break-inside: avoid; } }
`.trim();
