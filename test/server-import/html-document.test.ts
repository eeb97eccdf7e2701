import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { htmlDocument } from '../../demo/server/import/html-document.js';
import { readLaw } from '../../demo/server/import/law-text.js';

const read = (source: string) => htmlDocument(source, 'utf-8');
const textsOf = (source: string) => read(source).lines.map(({ text }) => text);
const reasonsOf = ({ notes }: ReturnType<typeof read>) => notes.map(({ why, text }) => [why, text]);

const page = `<!DOCTYPE html><html><head><title>公园办法_云河市</title><meta name="ArticleTitle" content="公园办法"><script>var a = "第九条 脚本";</script></head><body>
<div class="top"><a href="/">首页</a> <span>2026年11月</span></div>
<nav><ul><li>政务公开</li></ul></nav>
<form><div class="main"><h1>公园办法</h1><div class="tools">字号：大 中 小</div>
<div class="TRS_Editor"><style>p{color:red}</style>
<p align="center"><b>第一章　总　则</b></p>
<p>　　<strong>第一条</strong>&nbsp;公园每天
开门。<br>　　节日也开。</p>
<p>　　第二条　下列物品不得带入：<br/>（一）明火；<br>（二）<span>烈犬</span>。
<p>第二章 附则</p>
<p>第三条 本办法即日施行。</p><img alt="二维码" src="a.png">
</div><div class="share">分享到微信</div></div></form>
<footer>版权所有</footer><div style="display:none">看不见</div></body></html>`;

describe('a web page', () => {
  it('is read as the draft that it holds, without the page around it', () => {
    const document = read(page);
    assert.deepEqual(document.lines.map(({ text }) => text), [
      '公园办法', '第一章　总　则', '第一条 公园每天开门。', '节日也开。', '第二条　下列物品不得带入：', '（一）明火；', '（二）烈犬。', '第二章 附则', '第三条 本办法即日施行。',
    ]);
    assert.deepEqual(reasonsOf(document), [['picture', '二维码'], ['page-frame', '首页 2026年11月'], ['page-frame', '字号：大 中 小'], ['page-frame', '分享到微信']]);
    const { text, report } = readLaw(document.lines);
    assert.deepEqual([text.title, text.clauses.map(({ id, blocks }) => `${id} ${String(blocks.length)}`)], ['公园办法', ['art-1 2', 'art-2 3', 'art-3 1']]);
    assert.deepEqual(text.outline.map(({ label, title }) => label + title), ['第一章总则', '第二章附则']);
    assert.deepEqual(report, []);
  });

  it('keeps headings by their rank, but not a sentence that is only set like one', () => {
    const { lines } = read('<h2>第一章 总则</h2><h3>第一节 范围</h3><h4>第一条 公园每天开门，节日也开。</h4><h4>第二条 乙。</h4>');
    assert.deepEqual(lines.map(({ hashes }) => hashes), [2, 3, 0, 0]);
  });

  it('gives rows of a table as text and articles of a table that only arranges the page as paragraphs', () => {
    assert.deepEqual(textsOf('<table><tr><th>季节<th>开门<tr><td>夏<td>五时<br>三十分</table>'), ['| 季节 | 开门 |', '| 夏 | 五时 三十分 |']);
    const arranged = read('<table><tr><td>左栏</td><td><p>第一条 甲。</p><p>第二条 乙。</p></td></tr></table>');
    assert.deepEqual(arranged.lines.map(({ text }) => text), ['第一条 甲。', '第二条 乙。']);
    assert.deepEqual(reasonsOf(arranged), [['page-frame', '左栏']]);
  });

  it('puts the numbers of lists back and names bullets', () => {
    const document = read('<p>下列物品：</p><ol start="3"><li>明火</li><li><p>烈犬</p></li><li value="9">酒</li></ol><ol style="list-style-type: simp-chinese-informal"><li>甲</li></ol><ul><li>乙</li></ul>');
    assert.deepEqual(document.lines.map(({ text }) => text), ['下列物品：', '3. 明火', '4. 烈犬', '9. 酒', '一、甲', '乙']);
    assert.deepEqual(document.numbering, [{ pattern: '<ol>', count: 4, first: '3.', last: '一、' }]);
    assert.deepEqual(reasonsOf(document), [['bullet', '乙']]);
  });

  it('keeps the lines of preformatted text and the words of entities', () => {
    assert.deepEqual(textsOf('<pre>第一条 甲&amp;乙&hellip;\n第二条 “丙”&#12290;</pre>'), ['第一条 甲&乙…', '第二条 “丙”。']);
  });

  it('that is nested without end is read all the same', () => {
    assert.deepEqual(textsOf(`${'<div>'.repeat(50_000)}第一条 甲。<p>第二条 乙。`).join(''), '第一条 甲。第二条 乙。');
  });

  it('without a title of its own takes the window’s, and is whole where it has no articles', () => {
    const { lines } = read('<title>公园公告_云河市</title><p>六时开门。</p>');
    assert.deepEqual(lines.map(({ text }) => text), ['公园公告', '六时开门。']);
  });
});
