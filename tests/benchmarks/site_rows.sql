-- Facts for the papers `manage.py loadset` made: a measure, and every fourth time a subsidy, where a
-- passage has the codes of one; a target or a result for every tenth; a proposal for every reply.
-- A second run adds nothing.
INSERT INTO documents_measure (document_id, key, start, "end", quote, prefix, suffix, rule, origin,
    doubts, confidence, checked, rejected, status, how, object, figure, due)
SELECT p.document_id, 'load' || p.id, p.start, p."end", p.folded, '', '', 'loadset', 'machine',
    '{}', 1, p.id % 7 = 0, false,
    (SELECT substr(f, 3) FROM unnest(p.facets) f WHERE f LIKE 's:%' LIMIT 1), 'named', '', '', ''
FROM documents_passage p JOIN documents_document d ON d.id = p.document_id
WHERE d.file_name LIKE 'loadset-%' AND 'h:measure' = ANY (p.facets)
ON CONFLICT DO NOTHING;

INSERT INTO documents_measureagency (measure_id, agency_id, role, position)
SELECT m.id, substr(f.code, 3)::bigint, CASE WHEN f.nth = f.most THEN 'lead' ELSE 'support' END,
    f.nth
FROM documents_measure m
JOIN documents_passage p ON p.id = substr(m.key, 5)::bigint
CROSS JOIN LATERAL (
    SELECT code, row_number() OVER () AS nth, count(*) OVER () AS most
    FROM unnest(p.facets) code WHERE code LIKE 'd:%'
) f
WHERE m.rule = 'loadset'
ON CONFLICT DO NOTHING;

INSERT INTO documents_subsidy (document_id, key, start, "end", quote, prefix, suffix, rule, origin,
    doubts, confidence, checked, rejected, cap, cap_min, rate_percent, rate_base, unit_amount, unit,
    per, frequency, form, beneficiary, condition, thresholds, source, by_reference, year)
SELECT p.document_id, 'load' || p.id, p.start, p."end", p.folded, '', '', 'loadset', 'machine',
    '{}', 1, p.id % 7 = 0, false, p.cap, NULL, (p.id % 20) * 5, '', NULL, '',
    '', (ARRAY['', '一次性', '每年'])[1 + p.id % 3],
    (SELECT substr(f, 3) FROM unnest(p.facets) f WHERE f LIKE 'f:%' LIMIT 1), '企业', '', '[]',
    '', '', ''
FROM documents_passage p JOIN documents_document d ON d.id = p.document_id
WHERE d.file_name LIKE 'loadset-%' AND 'h:subsidy' = ANY (p.facets)
ON CONFLICT DO NOTHING;

INSERT INTO documents_target (document_id, key, start, "end", quote, prefix, suffix, rule, origin,
    doubts, confidence, checked, rejected, indicator, value, unit, op, due, due_on)
SELECT p.document_id, 'load' || p.id, p.start, p."end", p.folded, '', '', 'loadset', 'machine',
    '{}', 1, false, false, '指标' || p.id % 500, p.id % 1000,
    (ARRAY['家', '个', '元', '%'])[1 + p.id % 4], '=', 2020 + p.id % 16 || '年',
    make_date((2020 + p.id % 16)::int, 12, 31)
FROM documents_passage p JOIN documents_document d ON d.id = p.document_id
WHERE d.file_name LIKE 'loadset-%' AND p.id % 20 = 0 AND p."end" > p.start
ON CONFLICT DO NOTHING;

INSERT INTO documents_result (document_id, key, start, "end", quote, prefix, suffix, rule, origin,
    doubts, confidence, checked, rejected, indicator, value, unit, period, agency_id)
SELECT p.document_id, 'load' || p.id, p.start, p."end", p.folded, '', '', 'loadset', 'machine',
    '{}', 1, false, false, '指标' || p.id % 500, p.id % 1000,
    (ARRAY['家', '个', '元', '%'])[1 + p.id % 4], 2010 + p.id % 15 || '年', d.issuer_id
FROM documents_passage p JOIN documents_document d ON d.id = p.document_id
WHERE d.file_name LIKE 'loadset-%' AND p.id % 20 = 10 AND p."end" > p.start
ON CONFLICT DO NOTHING;

INSERT INTO documents_proposal (document_id, session, number, title, proposers, body, handling,
    consulted, class_mark)
SELECT d.id, '十三届' || 1 + d.id % 5 || '次会议', (d.id % 900)::text, '关于' || d.title, '{}',
    '政协', '主办', '{}', ''
FROM documents_document d WHERE d.file_name LIKE 'loadset-%' AND d.kind = 'reply'
ON CONFLICT DO NOTHING;

ANALYZE;
