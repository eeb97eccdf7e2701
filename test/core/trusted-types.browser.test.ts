import { expect } from '@open-wc/testing';
import { trustedTypesPolicy } from '../../src/core/trusted-types.js';

const address = (path: string): string => new URL(path, import.meta.url).href;

/** Runs a script on a page that allows one policy, once, and gives what it says. */
function underStrictPolicy(script: string): Promise<unknown> {
  const frame = document.createElement('iframe');
  const policy = `require-trusted-types-for 'script'; trusted-types huiying`;
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><body><script type="module">
    const violations = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    const say = (result) => parent.postMessage({ result, violations }, '*');
    try { say(await (async () => { ${script} })()); } catch (error) { say(String(error)); }
  </script>`;
  return new Promise((resolve) => {
    const hear = (event: MessageEvent): void => {
      if (event.source !== frame.contentWindow) return;
      window.removeEventListener('message', hear);
      frame.remove();
      resolve(event.data);
    };
    window.addEventListener('message', hear);
    document.body.append(frame);
  });
}

const has = 'trustedTypes' in globalThis;

describe('a page under Trusted Types', () => {
  it('is asked for one policy, however often it is needed', () => {
    expect(trustedTypesPolicy()).to.equal(trustedTypesPolicy());
    expect(trustedTypesPolicy() !== undefined).to.equal(has);
  });

  it('takes the cleaned markup of staff without a violation, when it allows that one policy', async () => {
    const result = await underStrictPolicy(`
      const { clean } = await import(${JSON.stringify(address('../../src/ui/rich-text.ts'))});
      document.body.append(clean('<p>第一段</p>'), clean('<p>第二<strong>段</strong></p>'));
      return document.body.innerText;`);
    expect(result).to.deep.equal({ result: '第一段\n\n第二段', violations: [] });
  });

  it('would refuse the same text without the policy, so that the test above says something', async function notEverywhere() {
    if (!has) this.skip();
    const result = await underStrictPolicy(`
      const told = new Promise((resolve) => { document.addEventListener('securitypolicyviolation', resolve); });
      try { document.body.innerHTML = '<p>文字</p>'; return 'taken'; } catch (error) { await told; return error.name; }`);
    expect(result).to.deep.equal({ result: 'TypeError', violations: ['require-trusted-types-for'] });
  });
});
