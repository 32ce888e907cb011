import { degreeWords, standingWords, titleWords } from '@kefutong/contract/filing/form'
import { institutionKindWords } from '@kefutong/contract/institution'
import { maskPhone } from '../mask'
import { joined, table } from './table'

const standings: Record<string, string> = standingWords

/** Contacts leave as they are shown: recognisable, not to be dialled. */
export const experts = table(
  (db, viewer, { region, chain }) => {
    const within = viewer.role === 'county' ? (viewer.regionCode ?? '') : region
    return db
      .selectFrom('expert as x')
      .innerJoin('institution as i', (join) =>
        join.onRef('i.city_id', '=', 'x.city_id').onRef('i.id', '=', 'x.institution_id'),
      )
      .innerJoin('person as p', (join) => join.onRef('p.city_id', '=', 'x.city_id').onRef('p.id', '=', 'x.id'))
      .select([
        'x.id',
        'x.name',
        'x.degree',
        'x.title',
        'x.department',
        'x.direction',
        'x.keywords',
        'x.chains',
        'x.results',
      ])
      .select(['i.name as institution', 'p.phone'])
      .where('x.city_id', '=', viewer.cityId)
      .$if(Boolean(chain), (query) =>
        query.where((where) => where(where.val(chain ?? ''), '=', where.fn.any('x.chains'))),
      )
      .$if(within !== undefined, (query) =>
        query.where(({ exists, selectFrom }) =>
          exists(
            selectFrom('filing as f')
              .select('f.id')
              .whereRef('f.city_id', '=', 'x.city_id')
              .whereRef('f.expert_id', '=', 'x.id')
              .where('f.region_code', '=', within ?? '')
              .where('f.case_number', 'is not', null),
          ),
        ),
      )
  },
  [
    { title: '姓名', value: ({ name }) => name },
    { title: '手机号', value: ({ phone }) => maskPhone(phone) },
    { title: '学位', value: ({ degree }) => degreeWords[degree as keyof typeof degreeWords] },
    { title: '职称', value: ({ title }) => titleWords[title as keyof typeof titleWords] },
    { title: '工作单位', width: 24, value: ({ institution }) => institution },
    { title: '院系', value: ({ department }) => department },
    { title: '研究方向', width: 36, value: ({ direction }) => direction },
    { title: '关键词', width: 30, value: ({ keywords }) => joined(keywords) },
    { title: '产业链', width: 20, value: ({ chains }, names) => joined(chains, names.chains) },
    { title: '代表成果', width: 40, value: ({ results }) => joined(results) },
  ],
)

export const enterprises = table(
  (db, viewer, { region, chain }) =>
    db
      .selectFrom('enterprise')
      .select([
        'id',
        'name',
        'uscc',
        'region_code',
        'chains',
        'segments',
        'standings',
        'business',
        'contact',
        'contact_phone',
      ])
      .where('city_id', '=', viewer.cityId)
      .$if(viewer.role === 'county', (query) => query.where('region_code', '=', viewer.regionCode ?? ''))
      .$if(Boolean(region), (query) => query.where('region_code', '=', region ?? ''))
      .$if(Boolean(chain), (query) =>
        query.where((where) => where(where.val(chain ?? ''), '=', where.fn.any('chains'))),
      ),
  [
    { title: '企业名称', width: 32, value: ({ name }) => name },
    { title: '统一社会信用代码', width: 22, value: ({ uscc }) => uscc },
    { title: '区县', value: ({ region_code }, { regions }) => regions.get(region_code) },
    { title: '产业链', width: 20, value: ({ chains }, names) => joined(chains, names.chains) },
    {
      title: '环节',
      width: 20,
      value: ({ segments }, names) => segments.map((id) => names.segments.get(id)?.name ?? id).join('、'),
    },
    { title: '资质', width: 30, value: (row) => row.standings.map((id) => standings[id] ?? id).join('、') },
    { title: '联系人', value: ({ contact }) => contact },
    { title: '联系电话', value: ({ contact_phone }) => maskPhone(contact_phone) },
    { title: '主营', width: 36, value: ({ business }) => business },
  ],
)

export const institutions = table(
  (db, viewer) => db.selectFrom('institution').select(['id', 'name', 'kind']).where('city_id', '=', viewer.cityId),
  [
    { title: '单位名称', width: 32, value: ({ name }) => name },
    { title: '类型', value: ({ kind }) => (kind ? institutionKindWords[kind] : null) },
  ],
)
