// Seeds claims with known truth, to measure the rules about facts where catalogues have no such facts.
//   node seed-facts.mjs write FOLDER films.jsonl …     a catalogue: every claim once right and once wrong, in many phrasings
//   node seed-facts.mjs label hits.jsonl > labels.jsonl  of the hits of `gate rules measure --hits`: right is a hit of the seeded rule on a wrong claim
// A line of films.jsonl: {id, facts: {title, kind, year, genres, countries, locations, talent: {on_screen: [{name, role}], off_screen: [{name, job}]}, awards: [{award, category, year, recipient, result}]}}.
import fs from 'node:fs';
import path from 'node:path';

const strangers = ['Tilda Swinton', 'Javier Bardem', 'Olivia Colman', 'Mads Mikkelsen', 'Viola Davis', 'Ken Watanabe', 'Marion Cotillard', 'Idris Elba', 'Saoirse Ronan', 'Pedro Pascal', 'Toni Collette', 'Willem Dafoe'];
const demonyms = { 'United Kingdom': 'British', 'United States': 'American', France: 'French', Ireland: 'Irish', Germany: 'German', Italy: 'Italian', Spain: 'Spanish', Japan: 'Japanese', India: 'Indian', Mexico: 'Mexican', Canada: 'Canadian', Australia: 'Australian', Sweden: 'Swedish', Denmark: 'Danish', Norway: 'Norwegian', China: 'Chinese', Brazil: 'Brazilian' };
const everyday = { 'Best Picture': 'Best Picture', Directing: 'Best Director', 'Actor in a Leading Role': 'Best Actor', 'Actress in a Leading Role': 'Best Actress', 'Actor in a Supporting Role': 'Best Supporting Actor', 'Actress in a Supporting Role': 'Best Supporting Actress', Cinematography: 'cinematography', 'Film Editing': 'film editing', 'Costume Design': 'costume design', 'Music (Original Score)': 'original score', 'Music (Original Song)': 'original song', 'Writing (Original Screenplay)': 'original screenplay', 'Writing (Adapted Screenplay)': 'adapted screenplay', 'Visual Effects': 'visual effects', 'Sound Mixing': 'sound mixing', 'Makeup and Hairstyling': 'makeup' };
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const towns = { 'United States': ['Chicago', 'Portland, Maine'], 'United Kingdom': ['Manchester', 'rural Scotland'], Japan: ['Kyoto'], France: ['Marseille'], Mexico: ['Guadalajara'], Brazil: ['Rio de Janeiro'], Italy: ['Naples'], India: ['Kolkata'] };

// A generator of whole numbers from a seed: the same claims in every run.
function* numbers(seed) {
  for (let state = seed >>> 0; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 8;
  }
}

const random = numbers(20261122);
const pick = (list) => list[random.next().value % list.length];
const several = (list, count) => [...list].sort(() => (random.next().value % 3) - 1).slice(0, count);

function misspell(name) {
  const parts = name.split(' ');
  const last = parts.at(-1);
  const at = 2 + (random.next().value % (last.length - 3));
  const changed = pick([last.slice(0, at) + last[at] + last.slice(at), last.slice(0, at) + last.slice(at + 1), last.slice(0, at) + (last[at] === 'e' ? 'a' : 'e') + last.slice(at + 1)]);
  return changed === last ? null : [...parts.slice(0, -1), changed].join(' ');
}

function* claims({ facts }) {
  const cast = facts.talent.on_screen.filter(({ name, role }) => name.includes(' ') && role && /^[A-Z][a-zé]+(?: [A-Z][a-zé]+)?$/.test(role.split(',')[0])).map(({ name, role }) => ({ name, character: role.split(',')[0] }));
  const crew = facts.talent.off_screen;
  const director = crew.find(({ job }) => job === 'Director')?.name;
  const credited = new Set([...facts.talent.on_screen, ...crew].map(({ name }) => name));
  const [stranger, other] = several(strangers.filter((name) => !credited.has(name)), 2);
  const noun = facts.kind === 'film' ? 'film' : 'series';
  const genre = facts.genres.map((name) => name.toLowerCase()).find((name) => ['drama', 'comedy', 'thriller'].includes(name)) ?? noun;

  for (const { name } of facts.talent.on_screen.slice(0, 3)) {
    const wrong = name.split(' ').at(-1).length > 5 && /^[A-Za-z]+ [A-Za-z]+$/.test(name) ? misspell(name) : null;
    if (wrong) {
      const write = pick([(n) => `Nobody in town will talk, until ${n} arrives.`, (n) => `Starring ${n}.`, (n) => `${n} leads a strong cast in a story about debt.`]);
      yield ['1401', write(name), write(wrong)];
    }
  }

  for (const [a, b] of cast.slice(0, 4).flatMap((one, i) => cast.slice(i + 1, 4).map((two) => [one, two]))) {
    const write = pick([
      (n) => `${a.character} (${n}) has one night to get out of town.`, (n) => `${n} stars as ${a.character}, who has nowhere left to go.`, (n) => `With ${n} as ${a.character}, it begins with a phone call.`,
      (n) => `${n} plays ${a.character}, and everything goes wrong by noon.`, (n) => `${a.character}, played by ${n}, comes home after ten years.`, (n) => `A letter reaches ${a.character} (${n}) a day too late.`,
    ]);
    yield ['1405', write(a.name), write(b.name)];
    yield ['1406', write(a.name), write(pick([stranger, other]))];
  }

  if (director && cast.length > 0 && !crew.some(({ name }) => name === cast[0].name)) {
    const write = pick([(n) => `Directed by ${n}, it follows a family through one long winter.`, (n) => `${n} directs this ${genre} about a debt between friends.`, (n) => `A ${genre} directed by ${n}.`, (n) => `From director ${n} comes a story about two houses.`]);
    yield ['1405', write(director), write(cast[0].name)];
    yield ['1406', write(director), write(stranger)];
  }

  if (facts.kind === 'film') {
    yield* awards(facts, noun, genre, director);
  }

  yield* metadata(facts, noun, genre, director);
}

// In a catalogue whose credits are not complete: there nobody can say that the author is not credited.
function* adaptations({ facts }) {
  const author = facts.talent.off_screen.find(({ job }) => /^author/i.test(job))?.name;
  for (const write of author ? [(n) => `Based on the novel by ${n}.`, (n) => `Adapted from the book by ${n}, it begins at sea.`, (n) => `The story, from the novel by ${n}, begins with a lie.`, (n) => `Two sisters share a secret in this drama based on the novel by ${n}.`] : []) {
    yield ['1415', write(author), write(pick(['Ian McEwan', 'Zadie Smith', 'Elena Ferrante', 'Patricia Highsmith']))];
  }
}

function* awards(facts, noun, genre, director) {
  const academy = facts.awards.filter(({ award }) => award === 'Academy Award');
  const won = academy.filter(({ result }) => result === 'won');
  const many = (count, one) => `${words[count]} ${one}${count === 1 ? '' : 's'}`;
  const shapes = [(w) => `This Oscar-${w} ${noun} begins in an empty house.`, (w) => `The Oscar-${w} ${genre} follows a man who cannot sleep.`, (w) => `In this Academy Award-${w} ${noun}, two brothers stop speaking.`];
  if (academy.length === 0) {
    for (const write of shapes) {
      yield ['1402', null, write(pick(['winning', 'nominated']))];
    }

    yield ['1402', null, `The ${noun} won an Oscar for ${pick(Object.values(everyday).slice(6))}.`];
    yield ['1402', null, `The ${noun} was nominated for ${pick(['two', 'three'])} Academy Awards.`];
    return;
  }

  const isWon = won.length > 0;
  for (const write of shapes) {
    yield isWon ? ['1407', write(pick(['winning', 'nominated'])), null] : ['1407', write('nominated'), write('winning')];
  }

  if (!isWon) {
    yield ['1407', `The ${noun} was nominated for an Oscar.`, `The ${noun} won an Academy Award.`];
  }

  if (won.length > 0 && won.length < 9) {
    const write = pick([(n) => `The ${noun} won ${many(n, 'Academy Award')}.`, (n) => `Winner of ${many(n, 'Oscar')}, it begins with a burnt letter.`, (n) => `The ${noun} went home with ${many(n, 'Oscar')}.`]);
    yield ['1408', write(won.length), write(won.length + 1 + (random.next().value % 2))];
  }

  if (academy.length < 10) {
    const write = pick([(n) => `The ${noun} was nominated for ${many(n, 'Academy Award')}.`, (n) => `Nominated for ${many(n, 'Oscar')}, it tells of a strike.`, (n) => `The ${noun} received ${many(n, 'Oscar nomination')}.`]);
    yield ['1408', write(academy.length), write(academy.length + 2)];
  }

  const missing = Object.keys(everyday).filter((category) => !academy.some((award) => award.category === category));
  for (const { category } of won.filter((award) => everyday[award.category]).flatMap((award) => [award, award])) {
    const write = pick([(c) => `The ${noun} won the Oscar for ${c}.`, (c) => `It begins in a station; the ${noun} won the Academy Award for ${c}.`, (c) => `Winner of the Oscar for ${c}.`]);
    yield ['1409', write(everyday[category]), write(everyday[pick(missing)])];
  }

  if (director) {
    const nominated = academy.filter(({ category, result }) => result === 'nominated' && everyday[category] && !/^(?:Actor|Actress)/.test(category)).slice(0, 2);
    for (const { category } of nominated) {
      yield [isWon ? '1409' : '1407', `Nominated for the Oscar for ${everyday[category]}.`, `Winner of the Oscar for ${everyday[category]}.`];
    }
  }
}

function* metadata(facts, noun, genre, director) {
  const away = facts.year + pick([-11, -7, -4, 4, 6, 9]);
  if (facts.kind === 'film') {
    for (const write of several([(y) => `This ${y} ${genre} begins with a stolen car.`, (y) => director && `${director}'s ${y} ${genre} begins with a funeral.`, (y) => `A road, a storm and a secret drive this ${y} film.`, (y) => director && `In ${director}'s ${y} film, nobody leaves the island.`], 2)) {
      if (write(facts.year)) {
        yield ['1403', write(facts.year), write(away)];
      }
    }
  }

  const own = facts.countries.map((country) => demonyms[country]).filter(Boolean);
  if (own.length === facts.countries.length) {
    const foreign = pick(Object.values(demonyms).filter((name) => !own.includes(name)));
    for (const write of several([(d) => `This ${d} ${genre} follows three days in a hospital.`, (d) => director && `${director}'s ${d} ${genre} opens on a ferry.`, (d) => `Two strangers share a taxi in this ${d} ${noun}.`], 2)) {
      if (write('')) {
        yield ['1410', write(pick(own)), write(foreign)];
      }
    }
  }

  const [right, wrong] = facts.kind === 'film' ? ['film', 'series'] : ['series', 'film'];
  for (const write of several([(n) => `This ${genre === noun ? 'gentle' : genre} ${n} begins with a wedding.`, (n) => `Two brothers share a bakery in this ${n}.`, (n) => `In this ${pick(['quiet', 'dark', 'warm'])} ${n}, a widow opens a hotel.`], 2)) {
    yield ['1411', write(right), write(wrong)];
  }

  const lands = Object.keys(towns).filter((land) => !facts.locations.some((place) => place.includes(land)) && !facts.countries.includes(land));
  const home = facts.locations.find((place) => /^[A-Z][a-z]+(?:, [A-Z][A-Za-z ]+)?$/.test(place));
  if (home && lands.length > 0) {
    for (const write of several([(p) => `Set in ${p}, it follows two families at war.`, (p) => `Set in ${p}, the ${noun} begins with a fire.`, (p) => `Set in ${p} over one summer.`], 2)) {
      yield ['1412', write(home), write(pick(towns[pick(lands)]))];
    }
  }

  const minutes = facts.runtime_minutes;
  for (const write of several([(m) => `This ${m}-minute ${noun} takes place in one room.`, (m) => `The ${m}-minute ${noun} follows a clerk who lies.`, (m) => `A ${m}-minute ${noun} about a borrowed coat.`], 2)) {
    yield ['1413', write(minutes), write(minutes + pick([-31, 28, 44]))];
  }

  if (facts.kind === 'series') {
    for (const write of [(n) => `The series ran for ${words[n]} seasons.`, (n) => `Over ${words[n]} seasons, the series follows one street.`, (n) => `In its ${['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'][n]} season, the family moves.`, (n) => `All ${words[n]} seasons of the series are set in one house.`]) {
      for (const more of [2, 3, 4].filter((more) => facts.seasons + more <= 12)) {
        yield ['1414', write(facts.seasons), write(facts.seasons + more)];
      }
    }
  }
}

// Genres and times have a generator of their own, so that the claims above stay the same.
const others = numbers(20261123);
const choose = (list) => list[others.next().value % list.length];
const misfits = [['western', /western/i], ['medical', /medic/i], ['boxing', /sport|box/i], ['zombie', /horror|zomb/i], ['vampire', /horror|fantas|supernat/i], ['superhero', /superhero|fantas|anim/i], ['courtroom', /legal|crime|noir|myst|docu/i], ['heist', /crime|heist|noir|action|thrill|comed|spy/i], ['documentary', /docu/i], ['musical', /music/i], ['science-fiction', /sci|fantas|superhero|anim/i], ['gothic', /horror|myst|fantas|gothic|supernat|noir/i]];
const fits = { comedy: 'comedy', thriller: 'thriller', horror: 'horror film', 'science fiction': 'science-fiction film', musical: 'musical', documentary: 'documentary', western: 'western', romance: 'romantic story', 'neo-noir': 'neo-noir', crime: 'crime story' };

function* stories({ facts }) {
  const director = facts.talent.off_screen.find(({ job }) => /^director/i.test(job))?.name;
  const noun = facts.kind === 'film' ? 'film' : 'series';
  const own = facts.genres.map((name) => fits[name.toLowerCase()]).filter(Boolean);
  const genres = [(g) => `This ${g} opens on an empty street.`, (g) => director && `${director}'s ${g} opens on an empty street.`, (g) => director && `Nobody sleeps in a ${g} directed by ${director}.`, (g) => `Nobody sleeps in this ${g}.`].filter((write) => write('x'));
  for (const [word] of misfits.filter(([, kin]) => !facts.genres.some((name) => kin.test(name))).sort(() => (others.next().value % 3) - 1).slice(0, 3)) {
    const write = choose(genres);
    yield ['1404', own.length > 0 ? write(choose(own)) : null, write(['documentary', 'musical', 'western'].includes(word) ? word : `${word} ${noun}`)];
  }

  const first = facts.plot?.split(/[.;]/)[0] ?? '';
  const years = [...(facts.plot ?? '').matchAll(/\b(1[5-9]\d\d|20\d\d)\b/g)].map(([year]) => Number(year));
  if (years.length > 0 && first.includes(String(years[0])) && !/\b(?:since|born|ago|built|from)\b/.test(first)) {
    const away = [-60, -40, -25, 22, 35].map((more) => years[0] + more).filter((year) => years.every((other) => Math.abs(other - year) > 15) && year < 2060 && (year < Math.min(...years) || year > Math.max(...years)));
    for (const write of [(y) => `Set in ${y}, it begins with a locked door.`, (y) => `It is ${y}, and nobody opens the door.`, (y) => `Set in the ${Math.floor(y / 10)}0s, it begins with a locked door.`, (y) => `One night in ${y}, somebody knocks.`]) {
      yield away.length > 0 ? ['1416', write(years[0]), write(choose(away))] : ['1416', write(years[0]), null];
    }
  }
}

function show({ facts }, complete) {
  const list = (key, values) => (values.length > 0 ? `${key}:\n${values.map((value) => `  - ${JSON.stringify(value)}\n`).join('')}` : '');
  const people = (key, entries, what) => (entries.length > 0 ? `  ${key}:\n${entries.map((entry) => `    - name: ${JSON.stringify(entry.name)}\n${entry[what] ? `      ${what}: ${JSON.stringify(entry[what])}\n` : ''}`).join('')}` : '');
  return `title: ${JSON.stringify(facts.title)}\nkind: ${facts.kind}\nrelease-date: ${facts.year}\nruntime-minutes: ${facts.runtime_minutes}\n${facts.seasons ? `seasons: ${facts.seasons}\n` : ''}${list('genres', facts.genres)}${list('countries', facts.countries)}${list('locations', facts.locations)}`
    + `talent:\n${people('on-screen', facts.talent.on_screen, 'role')}${people('off-screen', facts.talent.off_screen, 'job')}`
    + (facts.awards.length > 0 ? `awards:\n${facts.awards.map((award) => `  - name: ${award.award}\n    category: ${JSON.stringify(award.category)}\n    year: ${award.year}\n    recipient: ${JSON.stringify(award.recipient)}\n    result: ${award.result}\n`).join('')}` : '')
    + `complete: [${complete.join(', ')}]\n`;
}

function write(folder, files) {
  let count = 0;
  for (const film of files.flatMap((file) => fs.readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line)))) {
    film.facts.locations ??= [];
    film.facts.awards ??= [];
    film.facts.runtime_minutes ??= 92 + (film.id.length % 40);
    film.facts.seasons = film.facts.kind === 'series' ? film.facts.seasons ?? 3 : undefined;
    count += writeShow(path.join(folder, 'catalog', film.id), film, ['talent', 'Academy Award'], [...claims(film)]);
    count += writeShow(path.join(folder, 'catalog', `${film.id}-open`), film, ['Academy Award'], [...adaptations(film)]);
    count += writeShow(path.join(folder, 'catalog', `${film.id}-story`), film, ['Academy Award'], [...stories(film)]);
  }

  fs.writeFileSync(path.join(folder, 'gate.yml'), '{}\n');
  console.error(`${count} texts`);
}

function writeShow(at, film, complete, seeded) {
  const sections = seeded.flatMap(([rule, right, wrong], i) => [['right', right], ['wrong', wrong]].filter(([, text]) => text).map(([truth, text]) => `## ${truth}-${rule}-${i}\n\n${text}\n`));
  if (sections.length > 0) {
    fs.mkdirSync(at, { recursive: true });
    fs.writeFileSync(path.join(at, 'show.yml'), show(film, complete));
    fs.writeFileSync(path.join(at, 'synopses.md'), sections.join('\n'));
    if (film.facts.plot) {
      fs.writeFileSync(path.join(at, 'plot.md'), `${film.facts.plot}\n`);
    }
  }

  return sections.length;
}

function label(file) {
  for (const hit of fs.readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line))) {
    const [, truth, rule] = /\/(right|wrong)-(\d+)-/.exec(hit.synopsis) ?? [];
    if (rule && (truth === 'right' || hit.rule === `SYN${rule}`)) {
      console.log(JSON.stringify({ id: hit.id, right: truth === 'wrong' }));
    }
  }
}

const [, , command, ...rest] = process.argv;
if (command === 'write' && rest.length > 1) {
  write(rest[0], rest.slice(1));
} else if (command === 'label' && rest.length === 1) {
  label(rest[0]);
} else {
  console.error('node seed-facts.mjs write FOLDER films.jsonl …  |  node seed-facts.mjs label hits.jsonl');
  process.exit(2);
}
