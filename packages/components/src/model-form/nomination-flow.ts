import type { ForceRole } from '@gd/rules';
import { MODEL_FILE_LIMITS, type NominationReceipt, type Site } from '@gd/contract';
import { newId } from '@gd/sdk';
import type { FlowHost } from '../base/form/flow-host.js';
import { FormFlow, type Attempt } from '../base/form/form-flow.js';
import { controlId } from '../base/form/inputs.js';
import { othersThan, sendOnce } from '../base/form/outcomes.js';
import { ChosenFiles } from '../files/chosen-files.js';
import { fileMessages } from '../files/messages.js';
import { checkDraft } from './check.js';
import {
  afterReload,
  attached,
  DRAFT_RULES,
  nextKey,
  nominationOf,
  type Draft,
  type Nominator,
  type UncheckedNomination,
} from './draft.js';
import {
  fieldOf,
  lineField,
  sectionId,
  sectionsFor,
  type FieldMessages,
  type FieldName,
  type Section,
} from './fields.js';
import { messages } from './messages.js';
import { stateOf, type SectionState } from './progress.js';

export interface Nominated {
  receipt: NominationReceipt;
  /** The earlier attempt had arrived, and what was changed since is not in it. */
  asEarlier: boolean;
}

export interface NominationHost extends FlowHost {
  readonly nominator: Nominator;
  flowSent(sent: Nominated): void;
}

const isImage = (mediaType: string): boolean => mediaType.startsWith('image/');

/** `den-duong.pdf` as `den-duong`: a title to begin with. */
const withoutExtension = (name: string): string => name.replace(/\.[^.]*$/, '');

/** What the nominator does, from the first word to the number. */
export class NominationFlow extends FormFlow<Draft, FieldName, Nominated> {
  readonly photos: ChosenFiles;
  readonly documents: ChosenFiles;
  protected override readonly uploads: readonly ChosenFiles[];
  protected override readonly start = sectionId('about');
  readonly #host: NominationHost;
  #checked: { draft: Draft; problems: FieldMessages } | undefined;

  constructor(host: NominationHost) {
    super(host, DRAFT_RULES);
    this.#host = host;
    const list = (name: 'photos' | 'documents', takes: (mediaType: string) => boolean): ChosenFiles =>
      new ChosenFiles(host, {
        id: controlId(name),
        client: () => host.flowClient(),
        limits: () => this.#limits(name, takes),
        changed: () => this.#filesChanged(),
        say: (text) => this.announcer.say(text),
      });
    this.photos = list('photos', isImage);
    this.documents = list('documents', (mediaType) => !isImage(mediaType));
    this.uploads = [this.photos, this.documents];
  }

  get nominator(): Nominator {
    return this.#host.nominator;
  }

  get sections(): readonly Section[] {
    return sectionsFor(this.nominator);
  }

  /** An officer is known to the server and proves nothing. */
  protected override get proves(): boolean {
    return this.nominator === 'citizen' && super.proves;
  }

  #limits(name: 'photos' | 'documents', takes: (mediaType: string) => boolean): Site['files'] {
    const { maxBytes, mediaTypes } = this.site.files;
    return { maxBytes, maxCount: MODEL_FILE_LIMITS[name], mediaTypes: mediaTypes.filter(takes) };
  }

  stateOf(section: Section): SectionState {
    if (this.#checked?.draft !== this.draft)
      this.#checked = { draft: this.draft, problems: checkDraft(this.draft, this.nominator, this.locale) };
    return stateOf(section, this.draft, { problems: this.#checked.problems, shown: this.errors });
  }

  /** A new line, with the focus in it. */
  addLine(list: 'forces' | 'figures'): void {
    const key = nextKey(this.draft[list]);
    const { locale } = this;
    if (list === 'forces') {
      const role: ForceRole = this.draft.forces.length === 0 ? 'lead' : 'participate';
      this.change({ forces: [...this.draft.forces, { key, role, name: '' }] });
      this.#host.focusNext(controlId(lineField(list, key, 'role')));
    } else {
      this.change({ figures: [...this.draft.figures, { key, name: '', value: '', locale }] });
      this.#host.focusNext(controlId(lineField(list, key, 'name')));
    }
  }

  removeLine(list: 'forces' | 'figures', key: number): void {
    const lines: readonly { key: number }[] = this.draft[list];
    const index = lines.findIndex((line) => line.key === key);
    const neighbour = lines[index + 1] ?? lines[index - 1];
    const words = messages[this.locale];
    this.announcer.say(words.removed(words[list === 'forces' ? 'force' : 'figure'](index + 1)));
    if (list === 'forces') this.change({ forces: this.draft.forces.filter((line) => line.key !== key) });
    else this.change({ figures: this.draft.figures.filter((line) => line.key !== key) });
    // The errors of the line go with it.
    this.errors = Object.fromEntries(
      Object.entries(this.errors).filter(([name]) => !name.startsWith(`${list}-${key}-`)),
    );
    // The button that had the focus is gone.
    this.#host.focusNext(neighbour ? `remove-${list}-${neighbour.key}` : `add-${list}`);
  }

  edit(section: Section): void {
    this.back(sectionId(section));
  }

  #filesChanged(): void {
    const { draft, photos, documents } = this;
    this.session.change({
      photos: attached(draft.photos, photos.items, (file) => ({ ...file, caption: '', alt: '' })),
      documents: attached(draft.documents, documents.items, (file) => ({
        ...file,
        ...{ title: withoutExtension(file.name), number: '', date: '' },
      })),
      unfinishedPhotos: photos.unfinished,
      unfinishedDocuments: documents.unfinished,
    });
    this.recheckNow('photos');
    this.recheckNow('documents');
  }

  protected override restoreFiles(): void {
    const photos = afterReload(this.draft.photos);
    const documents = afterReload(this.draft.documents);
    this.session.change({ photos, documents });
    this.photos.restore(photos);
    this.documents.restore(documents);
  }

  protected override check(): FieldMessages {
    const errors = checkDraft(this.draft, this.nominator, this.locale);
    for (const name of ['photos', 'documents'] as const)
      if (this[name].failed) errors[name] = (locale) => fileMessages[locale].filesNotReady;
    return errors;
  }

  protected override fieldOf(pointer: string): FieldName | undefined {
    return fieldOf(pointer, this.draft);
  }

  protected override attempt(): Attempt<Nominated> {
    const id = this.draft.id || newId();
    const body = nominationOf({ ...this.draft, id }, this.nominator, this.locale);
    if (!isChosen(body)) throw new RangeError('A draft is sent only after it was checked.');
    const earlier = othersThan(this.draft.sent, body);
    this.session.change({ id, sent: [...earlier, body] });
    const { website } = this;
    return {
      send: (proof) =>
        sendOnce([body, ...earlier], async (which) => ({
          receipt: await this.#host
            .flowClient()
            .models.nominate({ ...which, ...(website && { website }) }, { proof }),
          asEarlier: which !== body,
        })),
      refused: () => this.session.change({ sent: earlier }),
    };
  }

  protected override done(sent: Nominated): void {
    this.#host.flowSent(sent);
  }
}

const isChosen = (body: UncheckedNomination): body is UncheckedNomination & Draft['sent'][number] =>
  body.field !== '' && body.kind !== '' && body.level !== '';
