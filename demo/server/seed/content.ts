/** What the demonstration city is asking its citizens. */
import type { SeedConsultation } from '../seed-model.js';
import { busRoutes } from './bus-routes.js';
import { dataSharing } from './data-sharing.js';
import { nightNoise } from './night-noise.js';
import { oldEstates } from './old-estates.js';
import { riverParks } from './river-parks.js';
import { schoolMeals } from './school-meals.js';
import { streetMarkets } from './street-markets.js';
import { winterHeating } from './winter-heating.js';

export const seedConsultations: readonly SeedConsultation[] = [
  riverParks,
  streetMarkets,
  winterHeating,
  busRoutes,
  oldEstates,
  nightNoise,
  dataSharing,
  schoolMeals,
];
