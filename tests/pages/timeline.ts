/** Invented people and posts: nobody in them exists. */
export interface SamplePost {
  name: string;
  handle: string;
  headline: string;
  text: string;
}

export const samplePosts: readonly [SamplePost, ...SamplePost[]] = [
  {
    name: 'Fatima Voorbeeld', handle: 'fatima_voorbeeld', headline: 'Projectleider bereikbaarheid',
    text: 'Vandaag de nieuwe fietsbrug geopend, met 200 kinderen als eersten eroverheen 🚲',
  },
  {
    name: 'Joost Test', handle: 'joosttest', headline: 'Adviseur dienstverlening',
    text: 'Wie heeft tips voor een goed boek over begrijpelijke brieven? Ik spaar ze voor de herfst.',
  },
  {
    name: 'Meike Probeer', handle: 'meikeprobeer', headline: 'Onderzoeker',
    text: 'Ons rapport over wachttijden staat online. Dank aan iedereen die meedacht!\nReacties zijn welkom.',
  },
  {
    name: 'Sem Oefening', handle: 'semoefening', headline: 'Teamleider klantcontact',
    text: 'Eerste werkdag na de vakantie: 312 mails, één taart 🎂',
  },
];
