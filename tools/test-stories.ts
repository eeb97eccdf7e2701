/** `npm run test:stories`: opens every story of the static build, has it played to its end, and asks whether it is accessible. */
import { runParts } from './test/run.js';
import { storyTests } from './test/visual.js';

await runParts({ stories: storyTests }, ['stories', ...process.argv.slice(2)]);
