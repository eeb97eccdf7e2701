/** How the server stands in stories of more than one element. */
import { demoConfig } from '../../demo/server/demo-config.js';
import { busRoutes } from '../../demo/server/seed/bus-routes.js';
import { dataSharing } from '../../demo/server/seed/data-sharing.js';
import { nightNoise } from '../../demo/server/seed/night-noise.js';
import { oldEstates } from '../../demo/server/seed/old-estates.js';
import { riverParks } from '../../demo/server/seed/river-parks.js';
import { schoolMeals } from '../../demo/server/seed/school-meals.js';
import { streetMarkets } from '../../demo/server/seed/street-markets.js';
import { winterHeating } from '../../demo/server/seed/winter-heating.js';
import type { SeedConsultation } from '../../demo/server/seed-model.js';
import { changed, minutesAfter, severalOf, silent } from './consultations.js';
import { longTitle } from './long-texts.js';
import type { StoryServerOptions } from './story-server.js';

const of = (consultation: SeedConsultation): StoryServerOptions => ({ consultations: [consultation] });
const { agency } = demoConfig;

const month = 31 * 24 * 60;

/** 公园管理条例 at the end of a month, closing in so many minutes. */
const closingIn = (minutes: number): StoryServerOptions =>
  of(changed(riverParks, { content: (now) => ({ opensAt: minutesAfter(now, minutes - month), closesAt: minutesAfter(now, minutes) }) }));

const { pause: _, ...busRoutesAgain } = busRoutes;

export const situations = {
  announced: of(winterHeating),
  shortened: of(nightNoise),
  lastDay: of(streetMarkets),
  tenMinutesLeft: closingIn(10),
  /** A form that is opened a minute before closing. */
  aboutToClose: closingIn(1),
  /** Two seconds, which the page lives through. */
  closingNow: closingIn(2 / 60),
  justClosed: closingIn(-5),
  paused: of(busRoutes),
  closed: of(oldEstates),
  answered: of(schoolMeals),
  extended: of(busRoutesAgain),
  /** The second version of a draft, on which opinions were published and agreed with. */
  secondVersion: of(nightNoise),
  /** Nobody has said anything yet. */
  unheard: of(silent(riverParks)),
  neverPublic: of(changed(riverParks, { content: () => ({ visibility: { comments: 'never', positionCounts: false, agreement: false } }) })),
  everyKind: { consultations: [riverParks, streetMarkets, winterHeating, busRoutes, oldEstates, nightNoise, dataSharing, schoolMeals] },
  nothingPublished: { consultations: [] },
  many: { consultations: severalOf(riverParks, 23) },
  longTitle: of(changed(riverParks, {
    content: () => ({ title: longTitle, organ: '云河市公共数据资源共享开放授权运营与个人信息保护协同监督管理工作领导小组办公室', keyPoints: [longTitle], focusQuestions: [longTitle] }),
  })),
  longTexts: of(dataSharing),
  withoutArticles: of(busRoutesAgain),
  missingData: of(changed(riverParks, {
    content: () => ({ keyPoints: [], focusQuestions: [], attachments: [], outcomeExpectedAt: null, channels: [{ kind: 'online', value: '本页面' }] }),
  })),
  silent: { network: 'silent' },
  failing: { network: 'failing-500' },
  offline: { network: 'offline' },
  maintenance: { config: { maintenance: { resumesAt: '2026-11-22T18:00:00+08:00' } } },
  tooMany: { network: 'failing-429' },
  notOffered: { config: { agency: { ...agency, modules: [{ name: 'consultations', offered: false, title: '征求意见' }] } } },
  identityRequired: {
    config: {
      identityFields: [
        { name: 'name', required: true, maxLength: 50, purpose: '方便工作人员称呼。' },
        { name: 'phone', required: false, maxLength: 40, purpose: '有不清楚的地方，用来联系。' },
        { name: 'email', required: false, maxLength: 120, purpose: '' },
      ],
      requireOneOf: [['phone', 'email']],
    },
  },
} satisfies Record<string, StoryServerOptions>;
