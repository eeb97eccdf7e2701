export const zzprobePartZh = {
  'part.title': (agency: string) => `${agency}`,
};
