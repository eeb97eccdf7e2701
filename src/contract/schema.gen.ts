// Generated from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/agency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agency, its departments, its phone and the modules it offers */
        get: operations["getAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Consultations that were published, newest first */
        get: operations["listConsultations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        /** One consultation without its draft text */
        get: operations["getConsultation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        /**
         * What the form asks, its limits and notices, and a signed time of opening
         * @description Never cached. The signed `openedAt` lets a form that was opened before closing be sent within the grace period.
         */
        get: operations["getConsultationForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        /** The outline of a draft version and its first chapter */
        get: operations["getDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}/draft/chapters/{chapterId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /**
                 * @description The `chapterId` of an outline entry
                 * @example ch-2
                 */
                chapterId: components["schemas"]["OutlineId"];
            };
            cookie?: never;
        };
        /** The clauses of one chapter */
        get: operations["getDraftChapter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}/draft/clauses/{clauseId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example art-3 */
                clauseId: components["schemas"]["ClauseId"];
            };
            cookie?: never;
        };
        /** One clause */
        get: operations["getClause"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}/draft/search": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        /** Clauses that hold all the words, in the order of the draft */
        get: operations["searchDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File opinions on clauses and on the whole text
         * @description Answered only after the opinions, the idempotency row and the audit row stand on disk in one transaction.
         *     The same key with the same body replays the first answer, for 8 days; replays are never rate-limited.
         */
        post: operations["createSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receipts/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What became of a submission, by number and query code
         * @description An unknown number and a wrong code are answered alike. Wrong codes meet a growing delay, never a lock.
         */
        post: operations["lookUpReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a consultation; nothing is public yet */
        post: operations["createConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        /** A consultation with its revision, public or not */
        get: operations["getConsultationRecord"];
        /** Replace what a consultation says; a change after sign-off goes back to the first step */
        put: operations["updateConsultation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the text as a new draft version */
        post: operations["addDraftVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or return the current step; approving the last step publishes
         * @description A consultation that lacks what the law asks for is refused with 422, each gap in words.
         */
        post: operations["decideRevisionStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Stop or resume receiving opinions, at once and with a reason */
        put: operations["setConsultationPause"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Readable and permanent, part of the public address */
        ConsultationId: string;
        /** @description One draft version */
        DraftId: string;
        /** @description 第十二条 is art-12, 第十二条之一 is art-12-1; a text without articles has para-1, para-2; unique within one draft version */
        ClauseId: string;
        /** @description A heading or the chapter it names; `text` is the chapter of clauses outside any heading */
        OutlineId: string;
        /** Format: date-time */
        DateTime: string;
        /**
         * @description 法律 · 法规 · 规章 · 规范性文件 · 重大决策 · 其他
         * @enum {string}
         */
        ConsultationKind: "law" | "regulation" | "rule" | "normative-document" | "major-decision" | "other";
        /**
         * @description 预告 · 正在征求意见 · 暂停 · 已截止 · 已反馈
         * @enum {string}
         */
        ConsultationStatus: "announced" | "open" | "paused" | "closed" | "answered";
        /**
         * @description 赞成 · 建议修改 · 不赞成
         * @enum {string}
         */
        Position: "support" | "amend" | "oppose";
        /**
         * @description 已收到 · 已公开 · 不公开
         * @enum {string}
         */
        OpinionState: "received" | "published" | "withheld";
        /**
         * @description 采纳 · 部分采纳 · 未采纳 · 另行研究
         * @enum {string}
         */
        OpinionOutcome: "adopted" | "partly-adopted" | "not-adopted" | "further-study";
        /** @enum {string} */
        ModuleName: "consultations";
        /**
         * @description Closed set; clients may rely on it
         * @enum {string}
         */
        ProblemType: "urn:huiying:problem:malformed-request" | "urn:huiying:problem:unauthenticated" | "urn:huiying:problem:forbidden" | "urn:huiying:problem:not-found" | "urn:huiying:problem:not-offered" | "urn:huiying:problem:receipt-unknown" | "urn:huiying:problem:method-not-allowed" | "urn:huiying:problem:not-open" | "urn:huiying:problem:closed" | "urn:huiying:problem:paused" | "urn:huiying:problem:draft-changed" | "urn:huiying:problem:in-progress" | "urn:huiying:problem:illegal-step" | "urn:huiying:problem:precondition-failed" | "urn:huiying:problem:too-large" | "urn:huiying:problem:unsupported-media-type" | "urn:huiying:problem:invalid-input" | "urn:huiying:problem:not-publishable" | "urn:huiying:problem:key-reused" | "urn:huiying:problem:precondition-required" | "urn:huiying:problem:too-many-requests" | "urn:huiying:problem:internal" | "urn:huiying:problem:unavailable";
        Problem: {
            type: components["schemas"]["ProblemType"];
            status: number;
            /** @description One Chinese sentence a reader can act on */
            title: string;
            /** @description What is safe and what to do */
            detail?: string;
            /** @description The id of the request, as it stands in the server's log */
            instance?: string;
            errors?: components["schemas"]["FieldError"][];
            /** @description Steps that are possible now */
            allowed?: string[];
            closesAt?: components["schemas"]["DateTime"];
            opensAt?: components["schemas"]["DateTime"];
            resumesAt?: components["schemas"]["DateTime"];
            /** @description Why the agency paused */
            reason?: string;
            phone?: string;
            draftId?: components["schemas"]["DraftId"];
            maxBytes?: number;
        };
        FieldError: {
            /** @description JSON Pointer into the body; empty for the whole of it */
            pointer: string;
            code: components["schemas"]["FieldErrorCode"];
            /** @description Chinese, names the field and the mend; never repeats the value */
            message: string;
            /** @description The number that was exceeded or not reached */
            limit?: number;
        };
        /** @enum {string} */
        FieldErrorCode: "required" | "too-long" | "too-short" | "too-many" | "too-few" | "unknown-field" | "wrong-type" | "wrong-format" | "not-allowed" | "not-found" | "duplicate" | "too-early" | "too-late";
        Agency: {
            name: string;
            shortName: string;
            /** @description The language its texts are written in */
            contentLanguage: string;
            /** @description IANA name in which its dates are meant */
            timeZone: string;
            phone: string;
            address?: string;
            email?: string;
            departments: components["schemas"]["Department"][];
            modules: components["schemas"]["Module"][];
            /** @description How a citizen may be known; `none` is without an account */
            modes: ("none" | "sms" | "bearer")[];
            /** @description Days a draft is kept on the citizen's own device */
            draftDays: number;
            updatedAt: components["schemas"]["DateTime"];
        };
        Department: {
            id: string;
            name: string;
            phone?: string;
        };
        Module: {
            name: components["schemas"]["ModuleName"];
            offered: boolean;
            /** @description The agency's own name for it */
            title?: string;
        };
        ConsultationPage: {
            items: components["schemas"]["ConsultationSummary"][];
            nextCursor: string | null;
            total: number;
            asOf: components["schemas"]["DateTime"];
        };
        ConsultationSummary: {
            id: components["schemas"]["ConsultationId"];
            kind: components["schemas"]["ConsultationKind"];
            title: string;
            organ: string;
            status: components["schemas"]["ConsultationStatus"];
            opensAt: components["schemas"]["DateTime"];
            closesAt: components["schemas"]["DateTime"];
            /** @description The permanent page, relative to the agency's host */
            permalink: string;
        };
        Consultation: {
            id: components["schemas"]["ConsultationId"];
            kind: components["schemas"]["ConsultationKind"];
            /** @description Without 《》 and （征求意见稿） */
            title: string;
            organ: string;
            keyPoints: string[];
            /** @description 这次特别想听 */
            focusQuestions: string[];
            opensAt: components["schemas"]["DateTime"];
            closesAt: components["schemas"]["DateTime"];
            /** @description Whole days from opening to closing */
            periodDays: number;
            /** @description Shown above the form when the period is shorter than the agency's usual one */
            shortenReason: string | null;
            channels: components["schemas"]["Channel"][];
            draft: components["schemas"]["DraftSummary"];
            /** @description 起草说明; rich text that staff wrote and the server cleaned */
            explanation: string;
            attachments: components["schemas"]["Attachment"][];
            contact: components["schemas"]["Contact"];
            status: components["schemas"]["ConsultationStatus"];
            pause: components["schemas"]["Pause"] | null;
            visibility: components["schemas"]["Visibility"];
            /** @description A form opened before closing may be sent so long after it */
            graceMinutes: number;
            /** @description When the agency promised the outcome; null promises nothing */
            outcomeExpectedAt: components["schemas"]["DateTime"] | null;
            counts: components["schemas"]["ConsultationCounts"];
            permalink: string;
            publishedAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        Channel: {
            /** @enum {string} */
            kind: "online" | "letter" | "email" | "phone" | "fax" | "meeting";
            value: string;
        };
        DraftSummary: {
            id: components["schemas"]["DraftId"];
            version: number;
            publishedAt: components["schemas"]["DateTime"];
            clauseCount: number;
        };
        Attachment: {
            title: string;
            url: string;
            mediaType: string;
            bytes: number;
        };
        Contact: {
            unit: string;
            phone: string;
            email?: string;
            address?: string;
            postcode?: string;
            fax?: string;
        };
        Pause: {
            reason: string;
            phone: string;
            /** @description When the agency expects to go on; nothing resumes by itself */
            resumesAt?: components["schemas"]["DateTime"];
        };
        Visibility: {
            /** @enum {string} */
            comments: "live" | "after-closing" | "never";
            positionCounts: boolean;
            agreement: boolean;
        };
        ConsultationCounts: {
            /** @description Receipts given */
            submissions: number;
            /** @description Opinions on clauses and on the whole text */
            opinions: number;
            publishedComments: number;
        };
        Draft: {
            id: components["schemas"]["DraftId"];
            consultationId: components["schemas"]["ConsultationId"];
            version: number;
            publishedAt: components["schemas"]["DateTime"];
            title: string;
            preamble: string[];
            clauseCount: number;
            outline: components["schemas"]["OutlineEntry"][];
            opening: components["schemas"]["DraftChapter"];
        };
        OutlineEntry: {
            id: components["schemas"]["OutlineId"];
            /**
             * @description 编 · 分编 · 章 · 节
             * @enum {string}
             */
            level: "part" | "subpart" | "chapter" | "section";
            /** @description 第一章; empty where the text has none */
            label: string;
            title: string;
            /** @description The chapter to read for the first clause below this heading */
            chapterId: components["schemas"]["OutlineId"];
            firstClauseId: components["schemas"]["ClauseId"] | null;
            lastClauseId: components["schemas"]["ClauseId"] | null;
            clauseCount: number;
        };
        DraftChapter: {
            id: components["schemas"]["OutlineId"];
            draftId: components["schemas"]["DraftId"];
            previousChapterId: components["schemas"]["OutlineId"] | null;
            nextChapterId: components["schemas"]["OutlineId"] | null;
            clauses: components["schemas"]["Clause"][];
        };
        Clause: {
            id: components["schemas"]["ClauseId"];
            chapterId: components["schemas"]["OutlineId"];
            /** @description The nearest heading above */
            headingId: components["schemas"]["OutlineId"] | null;
            /** @description 第十二条 */
            label: string;
            /** @description Words in 【】 after the label; mostly empty */
            title: string;
            blocks: components["schemas"]["ClauseBlock"][];
            publishedComments: number;
        };
        ClauseBlock: {
            /** @description art-12-p2-i3 is 第十二条第二款第三项 */
            id: string;
            /**
             * @description 款 · 项 · 目
             * @enum {string}
             */
            kind: "paragraph" | "item" | "subitem";
            /** @description （三）; empty for a paragraph */
            label: string;
            text: string;
        };
        ClauseMatchPage: {
            items: components["schemas"]["ClauseMatch"][];
            nextCursor: string | null;
            total: number;
        };
        ClauseMatch: {
            clauseId: components["schemas"]["ClauseId"];
            chapterId: components["schemas"]["OutlineId"];
            label: string;
            /** @description About forty characters around the first match, plain text */
            excerpt: string;
        };
        ConsultationForm: {
            consultationId: components["schemas"]["ConsultationId"];
            draftId: components["schemas"]["DraftId"];
            openedAt: components["schemas"]["OpenedAt"];
            /** @description Days an unfinished opinion is kept on the citizen's own device */
            draftDays: number;
            limits: components["schemas"]["SubmissionLimits"];
            positions: components["schemas"]["Position"][];
            identityFields: components["schemas"]["IdentityField"][];
            /** @description Groups of identity fields of which one must be filled */
            requireOneOf: components["schemas"]["IdentityFieldName"][][];
            /** @description Who can see what */
            audience: string[];
            privacyNotice: components["schemas"]["PrivacyNotice"];
            publicationConsent: components["schemas"]["PublicationConsent"];
            phone: string;
        };
        /** @description A time signed by the server; send it back as it is */
        OpenedAt: string;
        SubmissionLimits: {
            maxItems: number;
            /** @description Unicode code points */
            maxReasonLength: number;
            /** @description Unicode code points */
            maxSuggestedTextLength: number;
            /** @description Bytes of UTF-8 */
            maxBodyBytes: number;
        };
        /** @enum {string} */
        IdentityFieldName: "name" | "organisation" | "occupation" | "region" | "phone" | "email";
        IdentityField: {
            name: components["schemas"]["IdentityFieldName"];
            required: boolean;
            maxLength: number;
            /** @description What it is for, one sentence */
            purpose: string;
        };
        PrivacyNotice: {
            version: components["schemas"]["NoticeVersion"];
            handler: string;
            contact: string;
            purpose: string;
            method: string;
            kinds: string;
            retention: string;
            rights: string;
        };
        NoticeVersion: string;
        PublicationConsent: {
            version: components["schemas"]["NoticeVersion"];
            text: string;
            note: string;
        };
        SubmissionDraft: {
            draftId: components["schemas"]["DraftId"];
            openedAt: components["schemas"]["OpenedAt"];
            items: components["schemas"]["OpinionDraft"][];
            identity: components["schemas"]["Identity"];
            publicationConsent: components["schemas"]["ConsentChoice"];
            privacyNoticeVersion: components["schemas"]["NoticeVersion"];
        };
        OpinionDraft: {
            /** @description null speaks of the whole text */
            clauseId: components["schemas"]["ClauseId"] | null;
            position?: components["schemas"]["Position"];
            /** @description The clause as the citizen would word it; absent when unchanged */
            suggestedText?: string;
            /** @description May be empty when there is a suggested text */
            reason: string;
        };
        Identity: {
            name?: string;
            organisation?: string;
            occupation?: string;
            region?: string;
            phone?: string;
            email?: string;
        };
        ConsentChoice: {
            given: boolean;
            version: components["schemas"]["NoticeVersion"];
        };
        SubmissionReceipt: {
            number: components["schemas"]["ReceiptNumber"];
            code: components["schemas"]["QueryCode"];
            consultationId: components["schemas"]["ConsultationId"];
            title: string;
            agency: string;
            receivedAt: components["schemas"]["DateTime"];
            items: components["schemas"]["ReceiptItem"][];
            nextSteps: components["schemas"]["NextStep"][];
            /** @description SHA-256 of the opinions as they were sent; stands only in the saved or printed receipt */
            digest: string;
            phone: string;
        };
        /** @description Two digits each of year, month and day, then six drawn by lot */
        ReceiptNumber: string;
        /** @description 80 bits in Crockford base32; a reader may type it with spaces, hyphens and small letters */
        QueryCode: string;
        ReceiptItem: {
            clauseId: components["schemas"]["ClauseId"] | null;
            /** @description 第十二条; empty for the whole text */
            label: string;
        };
        NextStep: {
            /** @enum {string} */
            kind: "closes" | "outcome";
            at: components["schemas"]["DateTime"];
        };
        ReceiptQuery: {
            number: string;
            code: string;
        };
        SubmissionStatus: {
            number: components["schemas"]["ReceiptNumber"];
            consultation: components["schemas"]["ConsultationSummary"];
            receivedAt: components["schemas"]["DateTime"];
            publicationConsent: boolean;
            items: components["schemas"]["OpinionStatus"][];
        };
        OpinionStatus: {
            clauseId: components["schemas"]["ClauseId"] | null;
            label: string;
            draftId: components["schemas"]["DraftId"];
            position?: components["schemas"]["Position"];
            suggestedText: string | null;
            reason: string;
            state: components["schemas"]["OpinionState"];
            outcome: components["schemas"]["OpinionOutcome"] | null;
            outcomeReason: string | null;
        };
        ConsultationDraft: {
            id: components["schemas"]["ConsultationId"];
            kind: components["schemas"]["ConsultationKind"];
            title: string;
            organ: string;
            keyPoints: string[];
            focusQuestions: string[];
            opensAt: components["schemas"]["DateTime"];
            closesAt: components["schemas"]["DateTime"];
            shortenReason: string | null;
            channels: components["schemas"]["Channel"][];
            explanation: string;
            attachments: components["schemas"]["Attachment"][];
            contact: components["schemas"]["Contact"] | null;
            visibility: components["schemas"]["Visibility"];
            outcomeExpectedAt: components["schemas"]["DateTime"] | null;
        };
        ConsultationRecord: {
            content: components["schemas"]["ConsultationDraft"];
            draft: components["schemas"]["DraftSummary"] | null;
            pause: components["schemas"]["Pause"] | null;
            /** @description null until it is published */
            status: components["schemas"]["ConsultationStatus"] | null;
            revision: components["schemas"]["Revision"];
            createdAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        Revision: {
            /** @enum {string} */
            state: "in-review" | "published" | "returned";
            steps: components["schemas"]["RevisionStep"][];
        };
        RevisionStep: {
            step: components["schemas"]["RevisionStepName"];
            /** @enum {string} */
            state: "waiting" | "current" | "approved" | "returned";
            by: string | null;
            at: components["schemas"]["DateTime"] | null;
            note: string;
        };
        /**
         * @description 拟稿 · 保密审查 · 签发; which of them a kind of content needs is configuration
         * @enum {string}
         */
        RevisionStepName: "drafting" | "security-review" | "sign-off";
        RevisionDecision: {
            step: components["schemas"]["RevisionStepName"];
            /** @enum {string} */
            decision: "approve" | "return";
            note: string;
        };
        PauseChange: {
            pause: components["schemas"]["Pause"] | null;
        };
        DraftText: {
            title: string;
            preamble: string[];
            outline: components["schemas"]["OutlineHeading"][];
            clauses: components["schemas"]["ClauseText"][];
        };
        OutlineHeading: {
            id: components["schemas"]["OutlineId"];
            /** @enum {string} */
            level: "part" | "subpart" | "chapter" | "section";
            label: string;
            title: string;
            chapterId: components["schemas"]["OutlineId"];
        };
        ClauseText: {
            id: components["schemas"]["ClauseId"];
            chapterId: components["schemas"]["OutlineId"];
            headingId: components["schemas"]["OutlineId"] | null;
            label: string;
            title: string;
            blocks: components["schemas"]["ClauseBlock"][];
            /** @description What this clause comes from in the version before */
            continues: components["schemas"]["ClauseOrigin"][];
        };
        ClauseOrigin: {
            clauseId: components["schemas"]["ClauseId"];
            /** @enum {string} */
            how: "kept" | "moved" | "split" | "merged";
        };
    };
    responses: {
        /** @description As before 没有变化 */
        NotModified: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request could not be read 请求无法识别 */
        MalformedRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid token 没有有效令牌 */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token may not do this 没有这项权限 */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing public at this address, or the module is not offered 没有找到，或没有开通 */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No receipt with this number and code 编号或查询码不对 */
        ReceiptUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not open, closed, paused, the draft has changed, or the same key is being handled 未开始、已截止、暂停、草案有变，或正在处理 */
        SubmissionConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The same key is being handled 正在处理 */
        IdempotencyConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not the current step, or not this person's to decide; `allowed` says what is 不是当前步骤 */
        StepConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It has changed since it was read 内容已有变化 */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is missing 缺少 If-Match */
        PreconditionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body exceeds the limit 内容太大 */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Only application/json 只接受 JSON */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A rule is broken; `errors` names each field. Or the key was used for another body. 有内容需要修改 */
        InvalidInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What the law asks for is missing 缺少必须公布的内容 */
        NotPublishable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many, too fast 提交得太快 */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Maintenance or overload; nothing was taken 正在维护，或暂时太忙 */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @example river-parks */
        ConsultationId: components["schemas"]["ConsultationId"];
        /** @description A draft version; the newest published one when absent */
        DraftId: components["schemas"]["DraftId"];
        /** @description `nextCursor` of the page before */
        Cursor: string;
        Limit: number;
        /**
         * @description A UUID, made when the citizen presses send and kept over retries and reloads
         * @example 3f0c1f5e-7a52-4f0b-9d4a-0d5c4f2b8a11
         */
        IdempotencyKey: string;
        /**
         * @description The ETag that was read
         * @example "1"
         */
        IfMatch: string;
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description Version of what is answered */
        ETag: string;
        /** @description Always `no-store` */
        NoStore: string;
        /** @description `true` when this answer was given before */
        IdempotencyReplayed: "true";
        /** @description Seconds to wait */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAgency: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agency */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agency"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listConsultations: {
        parameters: {
            query?: {
                /**
                 * @description Only consultations in this state
                 * @example open
                 */
                status?: components["schemas"]["ConsultationStatus"];
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getConsultation: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The consultation */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getConsultationForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationForm"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDraft: {
        parameters: {
            query?: {
                /** @description A draft version; the newest published one when absent */
                draftId?: components["parameters"]["DraftId"];
            };
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Outline and first chapter */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDraftChapter: {
        parameters: {
            query?: {
                /** @description A draft version; the newest published one when absent */
                draftId?: components["parameters"]["DraftId"];
            };
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /**
                 * @description The `chapterId` of an outline entry
                 * @example ch-2
                 */
                chapterId: components["schemas"]["OutlineId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chapter */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftChapter"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getClause: {
        parameters: {
            query?: {
                /** @description A draft version; the newest published one when absent */
                draftId?: components["parameters"]["DraftId"];
            };
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example art-3 */
                clauseId: components["schemas"]["ClauseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clause */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clause"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchDraft: {
        parameters: {
            query: {
                /**
                 * @description Words, parted by spaces; one character is enough
                 * @example 开放时间
                 */
                q: string;
                /** @description A draft version; the newest published one when absent */
                draftId?: components["parameters"]["DraftId"];
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Matching clauses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClauseMatchPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    createSubmission: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A UUID, made when the citizen presses send and kept over retries and reloads
                 * @example 3f0c1f5e-7a52-4f0b-9d4a-0d5c4f2b8a11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionDraft"];
            };
        };
        responses: {
            /** @description Held on disk. The query code stands in no other answer but a replay of this one. */
            201: {
                headers: {
                    /** @description Permanent page of the consultation */
                    Location?: string;
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionReceipt"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SubmissionConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    lookUpReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptQuery"];
            };
        };
        responses: {
            /** @description The submission and the state of each opinion */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionStatus"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["ReceiptUnknown"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    createConsultation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A UUID, made when the citizen presses send and kept over retries and reloads
                 * @example 3f0c1f5e-7a52-4f0b-9d4a-0d5c4f2b8a11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultationDraft"];
            };
        };
        responses: {
            /** @description The record, at the first step of its revision */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            503: components["responses"]["Unavailable"];
        };
    };
    getConsultationRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateConsultation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag that was read
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultationDraft"];
            };
        };
        responses: {
            /** @description The record */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["StepConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionRequired"];
            503: components["responses"]["Unavailable"];
        };
    };
    addDraftVersion: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A UUID, made when the citizen presses send and kept over retries and reloads
                 * @example 3f0c1f5e-7a52-4f0b-9d4a-0d5c4f2b8a11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag that was read
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftText"];
            };
        };
        responses: {
            /** @description The record, with the new version as its draft */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionRequired"];
            503: components["responses"]["Unavailable"];
        };
    };
    decideRevisionStep: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag that was read
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDecision"];
            };
        };
        responses: {
            /** @description The record after the decision */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["StepConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["NotPublishable"];
            428: components["responses"]["PreconditionRequired"];
            503: components["responses"]["Unavailable"];
        };
    };
    setConsultationPause: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag that was read
                 * @example "1"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseChange"];
            };
        };
        responses: {
            /** @description The record */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionRequired"];
            503: components["responses"]["Unavailable"];
        };
    };
}
