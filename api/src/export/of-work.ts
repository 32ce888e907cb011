import { titleWords } from '@kefutong/contract/filing/form'
import { filingLifecycle } from '@kefutong/contract/filing/lifecycle'
import { gradeOf } from '@kefutong/contract/service-log/evidence'
import { kindWords } from '@kefutong/contract/service-log/form'
import { serviceLogLifecycle } from '@kefutong/contract/service-log/lifecycle'
import { visitLifecycle } from '@kefutong/contract/visit'
import { today } from '../calendar/dates'
import { visibleTo as filingVisible } from '../filing/visible'
import { grantOf, knowsSides } from '../need/grant'
import { stateLabel } from '../need/timeline'
import { visibleTo as needVisible } from '../need/visible'
import { visibleTo as logVisible } from '../service-log/visible'
import { visibleTo as visitVisible } from '../visit/queries'
import { joined, table, wan } from './table'

const day = (at: Date | null) => ({ day: at ? today(at) : null })

export const filings = table(
  (db, viewer, { region, chain }) =>
    db
      .selectFrom('filing')
      .select([
        'id',
        'number',
        'case_number',
        'state',
        'expert_name',
        'institution_name',
        'enterprise_name',
        'region_code',
      ])
      .select(['chains', 'post', 'term_start', 'term_end', 'in_force_at'])
      .select(({ ref }) => ref('form', '->').key('expert').key('title').as('title'))
      .where('city_id', '=', viewer.cityId)
      .where(filingVisible(viewer))
      .$if(Boolean(region), (query) => query.where('region_code', '=', region ?? ''))
      .$if(Boolean(chain), (query) =>
        query.where((where) => where(where.val(chain ?? ''), '=', where.fn.any('chains'))),
      ),
  [
    { title: '备案编号', width: 24, value: ({ number }) => number },
    { title: '受理编号', width: 18, value: ({ case_number }) => case_number },
    { title: '状态', value: ({ state }) => filingLifecycle.states[state].label },
    { title: '专家', value: ({ expert_name }) => expert_name },
    { title: '职称', value: ({ title }) => titleWords[title as keyof typeof titleWords] },
    { title: '派出单位', width: 24, value: ({ institution_name }) => institution_name },
    { title: '企业', width: 32, value: ({ enterprise_name }) => enterprise_name },
    { title: '区县', value: ({ region_code }, { regions }) => regions.get(region_code ?? '') },
    { title: '产业链', width: 20, value: ({ chains }, names) => joined(chains, names.chains) },
    { title: '拟任职务', value: ({ post }) => post },
    { title: '聘期开始', value: ({ term_start }) => ({ day: term_start }) },
    { title: '聘期结束', value: ({ term_end }) => ({ day: term_end }) },
    { title: '生效日期', value: ({ in_force_at }) => day(in_force_at) },
  ],
)

export const serviceLogs = table(
  (db, viewer, { region, chain }) =>
    db
      .selectFrom('service_log')
      .innerJoin('filing', (join) =>
        join.onRef('filing.city_id', '=', 'service_log.city_id').onRef('filing.id', '=', 'service_log.filing_id'),
      )
      .select(['service_log.id', 'service_log.number', 'service_log.state', 'service_log.kind', 'service_log.day'])
      .select(['service_log.line', 'service_log.amount_fen', 'service_log.tenths', 'service_log.form'])
      .select(['service_log.confirmed_at', 'service_log.region_code', 'service_log.counted_edition'])
      .select([
        'filing.expert_name',
        'filing.institution_name',
        'filing.enterprise_name',
        'filing.number as filing_number',
      ])
      .where('service_log.city_id', '=', viewer.cityId)
      .where((where) => logVisible(viewer)(where as never))
      .$if(Boolean(region), (query) => query.where('service_log.region_code', '=', region ?? ''))
      .$if(Boolean(chain), (query) =>
        query.where((where) => where(where.val(chain ?? ''), '=', where.fn.any('filing.chains'))),
      ),
  [
    { title: '记录编号', width: 20, value: ({ number }) => number },
    { title: '状态', value: ({ state }) => serviceLogLifecycle.states[state].label },
    { title: '类别', value: ({ kind }) => kindWords[kind].label },
    { title: '服务日期', value: (row) => ({ day: row.day }) },
    { title: '内容', width: 48, value: ({ line }) => line },
    { title: '金额（万元）', value: ({ amount_fen }) => wan(amount_fen) },
    { title: '天数', value: ({ tenths }) => (tenths === null ? null : tenths / 80) },
    {
      title: '证据等级',
      value: (row) => gradeOf(row.form, row.confirmed_at !== null || row.state === 'confirmed'),
    },
    { title: '已计入', value: ({ counted_edition }) => (counted_edition === null ? '否' : '是') },
    { title: '专家', value: ({ expert_name }) => expert_name },
    { title: '派出单位', width: 24, value: ({ institution_name }) => institution_name },
    { title: '企业', width: 32, value: ({ enterprise_name }) => enterprise_name },
    { title: '区县', value: ({ region_code }, { regions }) => regions.get(region_code) },
    { title: '备案编号', width: 24, value: ({ filing_number }) => filing_number },
  ],
)

export const needs = table(
  (db, viewer, { region, chain }) =>
    db
      .selectFrom('need')
      .selectAll('need')
      .where('need.city_id', '=', viewer.cityId)
      .where(needVisible(viewer))
      .$if(Boolean(region), (query) => query.where('need.region_code', '=', region ?? ''))
      .$if(Boolean(chain), (query) =>
        query.where((where) => where(where.val(chain ?? ''), '=', where.fn.any('need.chains'))),
      )
      // what each row may tell this viewer is decided by how they stand to it
      .select(({ val }) => val(JSON.stringify(viewer)).as('viewer')),
  [
    { title: '需求编号', width: 20, value: ({ number }) => number },
    { title: '状态', value: ({ state }) => stateLabel(state) },
    { title: '主要问题', width: 48, value: ({ sentence }) => sentence },
    {
      title: '企业',
      width: 32,
      value: (row) => (knowsSides(grantOf(JSON.parse(row.viewer), row)) ? row.enterprise_name : null),
    },
    { title: '区县', value: ({ region_code }, { regions }) => regions.get(region_code ?? '') },
    { title: '产业链', width: 20, value: ({ chains }, names) => joined(chains, names.chains) },
    { title: '关键词', width: 24, value: ({ keywords }) => joined(keywords) },
    { title: '提出日期', value: ({ raised_at }) => day(raised_at) },
    {
      title: '承诺日期',
      value: (row) => ({ day: knowsSides(grantOf(JSON.parse(row.viewer), row)) ? row.due : null }),
    },
  ],
)

export const visits = table(
  (db, viewer, { region, chain }) =>
    db
      .selectFrom('visit as v')
      .innerJoin('person as p', (join) =>
        join.onRef('p.city_id', '=', 'v.city_id').onRef('p.id', '=', 'v.commissioner_id'),
      )
      .select(['v.id', 'v.state', 'v.expert_name', 'v.enterprise_name', 'v.region_code', 'v.chain', 'v.note'])
      .select(['v.met_on', 'v.introduced_on', 'v.intent_on', 'v.contract_on', 'p.name as commissioner'])
      .where('v.city_id', '=', viewer.cityId)
      .where((where) => visitVisible(viewer)(where as never))
      .$if(Boolean(region), (query) => query.where('v.region_code', '=', region ?? ''))
      .$if(Boolean(chain), (query) => query.where('v.chain', '=', chain ?? '')),
  [
    { title: '状态', value: ({ state }) => visitLifecycle.states[state].label },
    { title: '专家', value: ({ expert_name }) => expert_name },
    { title: '企业', width: 32, value: ({ enterprise_name }) => enterprise_name },
    { title: '区县', value: ({ region_code }, { regions }) => regions.get(region_code ?? '') },
    { title: '产业链', value: ({ chain }, { chains }) => chains.get(chain ?? '') },
    { title: '对接日期', value: ({ met_on }) => ({ day: met_on }) },
    { title: '介绍日期', value: ({ introduced_on }) => ({ day: introduced_on }) },
    { title: '意向日期', value: ({ intent_on }) => ({ day: intent_on }) },
    { title: '签约日期', value: ({ contract_on }) => ({ day: contract_on }) },
    { title: '说明', width: 48, value: ({ note }) => note },
    { title: '科技专员', value: ({ commissioner }) => commissioner },
  ],
)
