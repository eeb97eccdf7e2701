/** What every element that reads says while it reads, and when it cannot. */
import { situations } from '../server/situations.js';
import { deviceIsOffline } from './device.js';
import { acting, type Story } from './story.js';

/** Stories without `render`: each element's own template draws them. */
export const reading = {
  loading: { parameters: { server: situations.silent }, play: acting(async (citizen) => { await citizen.sees('正在打开…'); }) },
  slow: { parameters: { server: situations.silent }, play: acting(async (citizen) => { await citizen.sees('网络较慢，还在打开。'); }) },
  problem: { parameters: { server: situations.failing }, play: acting(async (citizen) => { await citizen.sees('暂时打不开。'); }) },
  offline: {
    parameters: { server: situations.offline },
    play: acting(async (citizen) => {
      deviceIsOffline();
      await citizen.press('再试一次');
      await citizen.sees('网络断了。联网后会自动打开。');
    }),
  },
  maintenance: { parameters: { server: situations.maintenance }, play: acting(async (citizen) => { await citizen.sees('正在维护，预计11月22日18:00恢复。'); }) },
  tooMany: { parameters: { server: situations.tooMany }, play: acting(async (citizen) => { await citizen.sees('打开得太快。'); }) },
  notFound: { args: { 'consultation-id': 'no-such-thing' }, play: acting(async (citizen) => { await citizen.sees('这里没有这项内容，可能已经撤下。'); }) },
  notOffered: { parameters: { server: situations.notOffered }, play: acting(async (citizen) => { await citizen.sees('本站还没有开通这项服务。'); }) },
  unconfigured: { args: { 'consultation-id': '' }, play: acting(async (citizen) => { await citizen.sees('这里还没有接通。请联系网站管理员。'); }) },
  retried: {
    parameters: { server: situations.failing },
    play: acting(async (citizen, server) => {
      await citizen.sees('暂时打不开。');
      server.networkBecomes('normal');
      await citizen.press('再试一次');
    }),
  },
} satisfies Record<string, Story>;
