/** What invented employers say of themselves, to be put around the postings of the fixtures: as long as the posting itself, and the same in all of a firm's. */
export const BLURBS: readonly (readonly [company: string, opening: string, closing: string])[] = [
  [
    'Quenby Weir',
    `About Quenby Weir

Quenby Weir keeps the canals of four countries open. We began with one lock and one lock keeper, and today more than two thousand people look after gates, pumps and boats with us, by day and by night. Water does not wait for the Monday meeting, and so we have learned to decide things where they happen. Our people choose how they work and with whom; we ask of them that they tell the others what they learned on the way. We measure ourselves by the boats that never notice us.`,
    `What we offer

You get thirty days off, a pension to which we add as much as you do, a bicycle, and a season ticket for every ferry on our waters. We pay for courses, for the child minder on the days of the course, and for the cake afterwards. Once a year all of us meet at the lock where it began and repaint it together.

Quenby Weir treats all who apply alike, whatever their age, origin, faith, sex, family or body. If something about our way of choosing people stands in yours, tell us and we will change it. We answer every letter within ten working days, and we never ask what you earned before.`,
  ],
  [
    'Tollard & Finch',
    `Who we are

Tollard & Finch makes the small parts that hold larger parts together. You have sat on them, driven over them and slept under them without knowing our name, and we like it that way. The company belongs to the people who work in it: whoever stays for two years owns a share of it and has a vote at the spring assembly. We are proud of having closed no workshop in sixty years, and of the kitchen, which buys from the farms that you can see from its window.`,
    `Why you might like it here

A week of four days in summer and five in winter, a quiet room, a loud room, and a workshop that is open to you in the evening. Moving to us costs you nothing: we pay the van, the deposit and the first month. Those who look after children or parents set their own hours, and nobody asks them why.

We want our workshops to look like the town around them, and we welcome everybody who can do the work or wants to learn it. There is a step-free way to every bench. Send us whatever you think shows best what you can do; a letter is fine, a photograph of a thing you built is better.`,
  ],
];

/** Where a repost says the job is. */
export const CITIES: readonly string[] = ['Leeds', 'Utrecht', 'Gdansk', 'Porto', 'Wellington', 'Halifax', 'San Sebastian', 'Bristol'];

/** Jobs that name no skill, in as few words as people give them. */
export const PLAIN_JOBS: readonly (readonly [title: string, text: string])[] = [
  [
    'Lock keeper',
    'You open the gates in the morning and close them at night, look after the ropes and talk with whoever waits. You live in the house by the lock; it has a stove and a boat.',
  ],
  [
    'Gardener',
    'You look after the beds around our houses, plant what the bees like, and cut back what grows over the path. The sheds are yours to arrange, and a barrow is there already.',
  ],
  [
    'Night porter',
    'You sit at the front door from ten until six, let in those who live here and send home those who do not. It is quiet; most of our porters read, and one has written a book.',
  ],
  [
    'Kitchen hand',
    'You wash, peel and carry, and you are the first to know what there will be for lunch. We begin at seven and are done at three. Shoes and aprons are provided, as are the leftovers.',
  ],
  [
    'Dog walker',
    'Our offices hold more dogs than people. You take them out twice a day, in any weather, in groups that get on, and you bring back as many as you took.',
  ],
  [
    'Van crew',
    'Two of you share a van and a list of addresses. You load at dawn, take turns at the wheel, and you are home by four; what does not fit the list waits for tomorrow.',
  ],
];
