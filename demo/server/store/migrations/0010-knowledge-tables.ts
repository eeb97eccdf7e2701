import type { LetterPublicationDraft } from '../../../../src/contract/models.js';
import { answerPairs } from '../answer-pairs.js';
import type { Migration } from '../migrate.js';
import { table } from './table.js';

export const knowledgeTables: Migration = {
  name: '0010-knowledge-tables',
  async up(trx) {
    await table(trx, 'knowledge_item', {
      id: 'text', unit_id: 'text', review_on: 'text', content: 'text', revision: 'text', state: 'text', drafted_by: 'text', updated_at: 'text', version: 'integer', words: 'text',
      published: 'text?', published_at: 'text', public_words: 'text', listed: 'integer', withdrawn_because: 'text?',
    }).addPrimaryKeyConstraint('knowledge_item_key', ['id']).execute();
    // The public list, all of it and of one department; the staff list.
    await trx.schema.createIndex('knowledge_listed').on('knowledge_item').columns(['listed', 'published_at', 'id']).execute();
    await trx.schema.createIndex('knowledge_unit').on('knowledge_item').columns(['listed', 'unit_id', 'published_at', 'id']).execute();
    await trx.schema.createIndex('knowledge_review').on('knowledge_item').columns(['review_on', 'id']).execute();
    await table(trx, 'answer_pair', { pair: 'text', kind: 'text', answer_id: 'text', weight: 'integer' }).addPrimaryKeyConstraint('answer_pair_key', ['pair', 'kind', 'answer_id']).execute();
    await trx.schema.createIndex('answer_pair_of').on('answer_pair').columns(['kind', 'answer_id']).execute();
    await table(trx, 'answer_pair_count', { pair: 'text', answers: 'integer' }).addPrimaryKeyConstraint('answer_pair_count_key', ['pair']).execute();
    await table(trx, 'knowledge_rating', { kind: 'text', answer_id: 'text', voter: 'text', rating: 'text' }).addPrimaryKeyConstraint('knowledge_rating_key', ['kind', 'answer_id', 'voter']).execute();
    // Letters that were public before this table was.
    const letters = await trx.selectFrom('letter_publication').select(['public_id', 'published']).where('published', 'is not', null).execute();
    for (const { public_id, published } of letters) {
      const { title } = JSON.parse(published ?? '') as LetterPublicationDraft;
      await answerPairs(trx).put('letter', public_id, title);
    }
  },
};
