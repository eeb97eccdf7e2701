import type { AnswerAttachment, ApiProblem, LetterAnswer, LetterChangeKind, LetterStatus } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import { copyText } from '../../core/copy-text.js';
import type { HyElement } from '../../core/element.js';
import type { FocusWish } from '../../core/focus-wish.js';
import type { Problems } from '../../core/form-controller.js';
import { messagesReady } from '../../core/messages.js';
import { OnDemand } from '../../core/on-demand.js';
import { ChangeDraft, type ChangeDraftPlace } from '../../parts/receipt-lookup/change-draft.js';
import type { ReadAloud } from '../../parts/read-aloud/read-aloud.js';
import { trackingChangesZh } from './messages/tracking-changes-zh.js';
import type { TrackingChangesVoice } from './messages/tracking-voices.js';
import { TrackingDownloads } from './tracking-downloads.js';
import { TrackingFiles } from './tracking-files.js';
import { changeView, type ChangeActions, type ChangeScene } from './tracking-forms.js';
import { TrackingSender, type LetterAccess } from './tracking-sender.js';
import { checkChange, findingsOf, isDissatisfied, isTouched, pointerOf, textOf, type Findings } from './tracking-values.js';

export interface ChangesStage extends LetterAccess {
  readonly host: HyElement;
  readonly focus: FocusWish;
  readonly draft: ChangeDraftPlace;
  readonly mailboxId: () => string;
  readonly now: () => number;
  /** Reads the mailbox's form again: its wording has changed. */
  readonly readForm: () => void;
  /** Reads a file of an answer. */
  readonly readFile: (attachmentId: string) => Promise<Blob | undefined>;
  /** Puts words where they belong, and has them read out. */
  readonly tell: (kind: LetterChangeKind | undefined, words: string) => void;
  /** The server holds a change. */
  readonly changed: (kind: LetterChangeKind) => void;
}

/** A scene as it is now; `said` speaks of the form that stays. */
export interface ChangesScene extends ChangeScene {
  readonly said: string;
}

/** What the writer of a letter may do with it. It comes over the network with the first letter that is found. */
export class TrackingChanges {
  readonly #t: TrackingChangesVoice;
  readonly #stage: ChangesStage;
  readonly #sender: TrackingSender;
  readonly #files: TrackingFiles;
  readonly #downloads: TrackingDownloads;
  readonly #reader: OnDemand<ReadAloud>;

  constructor(t: TrackingChangesVoice, stage: ChangesStage) {
    this.#t = t;
    this.#stage = stage;
    this.#sender = new TrackingSender(stage.host, stage, (form) => new ChangeDraft(stage.host, t, stage.draft, form));
    this.#files = new TrackingFiles(stage.host, this.#sender, stage.mailboxId, t);
    this.#downloads = new TrackingDownloads(stage.host, stage.readFile, t);
    this.#reader = new OnDemand(stage.host, async () => (await import('../../parts/read-aloud/read-aloud.js')).createReadAloud(stage.host));
  }

  /** The letter as the server told it last. */
  get letter(): LetterStatus | undefined { return this.#sender.letter; }
  get running(): boolean { return this.#sender.running; }

  /** Nothing stands in a form that could be lost. */
  get idle(): boolean {
    const { values, undecided } = this.#sender;
    const waiting = this.#files.problems(this.#stage.now()).size > 0;
    return !undecided && !waiting && !isTouched('supplement', values) && !isTouched('rate', values) && !isTouched('ask-again', values);
  }

  view(kind: LetterChangeKind, scene: ChangesScene): unknown {
    const sender = this.#sender;
    const policy = scene.form?.attachments;
    // Where nothing can be sent any more, only what was added before is still there.
    const files = kind === 'supplement' && (scene.letter.allowed.includes(kind) || sender.values.files.length > 0);
    const act = this.#actions(kind, scene);
    return changeView({
      ...scene,
      t: this.#t,
      kind,
      values: sender.values,
      sending: sender.isSending(kind),
      undecided: sender.isUndecided(kind),
      problem: sender.problem(kind),
      problems: sender.problems,
      files: files && policy ? this.#files.field(policy) : undefined,
      draftMark: sender.draft.mark(act.copy, sender.running),
      left: sender.hasLeft(kind),
      act,
    });
  }

  /** Reads an answer out, for whoever wants large text. */
  reading({ id, text }: LetterAnswer): unknown {
    if (!this.#stage.host.settings.mode?.includes('elder')) return undefined;
    if (!this.#reader.missing) void this.#reader.get();
    return this.#reader.value?.button({ what: 'answer', id, lines: [text] });
  }

  /** What can be done with a file of an answer. */
  download(file: AnswerAttachment, { phone }: LetterStatus): unknown {
    return this.#downloads.view(file, phone);
  }

  reset(): void {
    this.#sender.reset();
    this.#downloads.reset();
    this.#files.reset();
  }

  #actions(kind: LetterChangeKind, scene: ChangesScene): ChangeActions {
    return {
      set: (change, field) => { this.#sender.set(change, field === undefined ? undefined : pointerOf(kind, field)); },
      open: (which) => { this.#onOpen(which); },
      close: () => { void this.#onClose(kind); },
      putBack: () => { void this.#onPutBack(kind); },
      send: () => { void this.#onSend(kind, scene); },
      copy: () => { void this.#onCopy(kind); },
      read: () => { void this.#onRead(); },
      focus: (pointer) => { this.#sender.focus(pointer); },
    };
  }

  #onOpen(kind: 'ask-again' | 'withdraw'): void {
    const { tell, focus } = this.#stage;
    tell(undefined, '');
    this.#sender.set(kind === 'withdraw' ? { withdrawing: true } : { question: '' });
    void focus.on(kind === 'withdraw' ? '#sure' : `[name="${pointerOf(kind, 'text')}"]`);
  }

  async #onClose(kind: LetterChangeKind): Promise<void> {
    if (this.#sender.leave(kind)) {
      announce(this.#t('writing.draft.left'));
      return this.#stage.focus.on(`#put-back-${kind}`);
    }
    // To the button that opened it; where that is gone, to what the page is about.
    await this.#stage.focus.on(`#open-${kind}, section:not(:has(#open-${kind})) > #found`);
  }

  async #onPutBack(kind: LetterChangeKind): Promise<void> {
    this.#sender.putBack();
    announce(this.#t('writing.draft.isBack'));
    await this.#stage.focus.on(`[name="${pointerOf(kind, 'text')}"]`);
  }

  async #onSend(kind: LetterChangeKind, { letter, form }: ChangesScene): Promise<void> {
    const { host, focus, tell, now } = this.#stage;
    const sender = this.#sender;
    if (sender.running) return;
    tell(undefined, '');
    const again = sender.isUndecided(kind);
    const problems = again ? new Map<string, string>() : new Map([...this.#say(checkChange(kind, sender.values, letter)), ...(kind === 'supplement' ? this.#files.problems(now()) : [])]);
    if (problems.size > 0) return this.#show(kind, problems);
    announce(this.#t('tracking.sending'));
    const result = await sender.send(kind, form?.publicationConsent.version ?? '');
    host.requestUpdate();
    if (result === 'done' || result === 'done-earlier') await this.#onDone(kind, result, letter);
    else if (result && !(await this.#showFields(kind, result))) await focus.on(`#problem-${kind}`);
  }

  async #onDone(kind: LetterChangeKind, result: 'done' | 'done-earlier', before: LetterStatus): Promise<void> {
    const { focus, tell, changed } = this.#stage;
    changed(kind);
    tell(kind, this.#t(result === 'done' ? this.#doneKey(kind, before) : 'tracking.later'));
    // A choice about publication stays where it is; what else was sent is gone from the page.
    if (kind !== 'consent') await focus.on('#said');
  }

  /** Whether it is handled once more only the letter tells. */
  #doneKey(kind: LetterChangeKind, { answers }: LetterStatus) {
    if (kind !== 'rate') return `tracking.${kind}.done` as const;
    const rated = this.letter?.answers[answers.length - 1]?.rating;
    return isDissatisfied(rated ?? undefined) && this.letter?.state === 'handling' ? 'tracking.rate.again' : 'tracking.rate.done';
  }

  /** True when what was refused has a field to be told at. What is not possible as the letter stands is told beside how it stands now. */
  async #showFields(kind: LetterChangeKind, problem: ApiProblem): Promise<boolean> {
    switch (problem.kind) {
      case 'upload-gone':
        await this.#show(kind, this.#files.lose(problem));
        return true;
      case 'invalid-input':
        if (kind === 'consent') this.#stage.readForm();
        await this.#show(kind, this.#say(findingsOf(problem.errors, kind, this.#sender.values)));
        return true;
      case 'illegal-step': case 'key-reused':
        await this.#sender.readAgain();
        return false;
      default: return false;
    }
  }

  async #onRead(): Promise<void> {
    if (await this.#sender.readAgain()) await this.#stage.focus.on('#found');
  }

  async #onCopy(kind: LetterChangeKind): Promise<void> {
    this.#stage.tell(undefined, '');
    announce(this.#t(await copyText(textOf(kind, this.#sender.values)) ? 'tracking.copied' : 'tracking.copy.refused'));
  }

  async #show(kind: LetterChangeKind, problems: Problems): Promise<void> {
    announce(this.#t('errors.summary', problems.size));
    await this.#sender.show(kind, problems);
  }

  #say(findings: Findings): Problems {
    return new Map([...findings].map(([pointer, say]) => [pointer, say(this.#t)]));
  }
}

/** The part, speaking the language of its element from its first word. */
export async function createTrackingChanges(stage: ChangesStage): Promise<TrackingChanges> {
  const t = await messagesReady(stage.host, { zh: trackingChangesZh, en: async () => (await import('./messages/tracking-en.js')).trackingChangesEn });
  return new TrackingChanges(t, stage);
}
