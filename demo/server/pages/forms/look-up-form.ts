/** The form for number and query code. Neither ever stands in an address. */
import { PageProblem } from '../contract-reader.js';
import { html, type Html } from '../html.js';
import type { PageContext } from '../page-context.js';
import { phoneLink, type Page } from '../shell.js';
import { answered, type FormAnswer } from './filing.js';
import type { Fields } from './form-body.js';
import { hiddenField } from './form-fields.js';

export interface Holder {
  readonly number: string;
  readonly code: string;
}

/** What is looked up. */
export interface LookUp {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly submit: string;
  readonly column?: Page['column'];
}

export interface LookUpState extends Holder {
  readonly problem?: string;
  readonly phone: string;
}

export const noHolder: Holder = { number: '', code: '' };

export const holderIn = (fields: Fields): Holder => ({ number: (fields.get('number') ?? '').slice(0, 40), code: (fields.get('code') ?? '').slice(0, 60) });

/** Number and code go in the body of each POST, and each is asked for them anew: nothing on the server remembers who looked. */
export const holderFields = ({ number, code }: Holder): Html => html`${hiddenField('number', number)}${hiddenField('code', code)}`;

export function lookUpPage({ address, title, description, submit, column }: LookUp, { number, code, problem, phone }: LookUpState): Page {
  const described = (hint: string) => html` aria-describedby="${hint}${problem !== undefined && ' look-up-error'}"${problem !== undefined && html` aria-invalid="true"`}`;
  return {
    title: problem ?? title,
    description,
    canonical: address,
    ...(column && { column }),
    main: html`<div class="text"><h1>${title}</h1>
${problem !== undefined && html`<p class="errors" role="alert" id="look-up-error" tabindex="-1" autofocus><span class="error">${problem}</span></p>`}
<form method="post" action="${address}" accept-charset="utf-8" autocomplete="off">
<div class="field"><label for="number">编号</label><span class="hint" id="number-hint">回执上的12位数字。</span>
<input type="text" id="number" name="number" value="${number}" inputmode="numeric" maxlength="40"${described('number-hint')}></div>
<div class="field"><label for="code">查询码</label><span class="hint" id="code-hint">回执上的16个字母和数字，不是短信验证码。</span>
<input type="text" id="code" name="code" value="${code}" autocapitalize="characters" spellcheck="false" maxlength="60"${described('code-hint')}></div>
<div class="actions"><button type="submit" class="primary">${submit}</button></div></form>
<p>忘了查询码，请拨打${phoneLink(phone)}。</p></div>`,
  };
}

/** What the receipt opens; else the form again, with what was the matter. */
export async function lookUp(wanted: LookUp, holder: Holder, { config }: PageContext, open: () => Promise<Page>): Promise<FormAnswer> {
  const again = (problem: string) => lookUpPage(wanted, { ...holder, problem, phone: config.agency.phone });
  if (holder.number.trim() === '' || holder.code.trim() === '') return answered(again('请填编号和查询码'), 422);
  try {
    return answered(await open());
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    return { made: again(error.problem.title), status: error.problem.status, retryAfter: error.retryAfter };
  }
}
