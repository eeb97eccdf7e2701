// Generated from the contract by `npm run generate`. Do not edit.
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
    "/consultations/{consultationId}/comments": {
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
         * Opinions that were published; those of one wording stand as one
         * @description 404 where the agency does not publish opinions, and before closing where it publishes them after it; `visibility.comments` says which.
         */
        get: operations["listComments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 7kq2m9xd4tb8 */
                commentId: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        /** One published opinion */
        get: operations["getComment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}/comments/{commentId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 7kq2m9xd4tb8 */
                commentId: components["parameters"]["CommentId"];
                /** @example 9c1e4b7a20d5f638 */
                attachmentId: components["parameters"]["AttachmentId"];
            };
            cookie?: never;
        };
        /** A file that belongs to a published opinion and was published with it */
        get: operations["getCommentAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}/comments/{commentId}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 7kq2m9xd4tb8 */
                commentId: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Agree with an opinion, or no longer
         * @description Only where the agency counts agreement, while opinions are taken. `voter` is drawn by lot on the device and kept there; only its hash is stored.
         */
        put: operations["setAgreement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}/comments/{commentId}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 7kq2m9xd4tb8 */
                commentId: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the agency that an opinion should not be public */
        post: operations["reportComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        /** What was said and what was done about it; 404 until it is published */
        get: operations["getOutcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consultations/{consultationId}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        /** How many took part, on which clauses, and what became of their opinions, with each figure defined */
        get: operations["getConsultationStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/challenges/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description What is about to be written
                 * @example submission
                 */
                purpose: components["schemas"]["ChallengePurpose"];
            };
            cookie?: never;
        };
        /**
         * A small sum for the device, good for one write; it keeps programs from flooding the agency
         * @description altcha's published protocol: find the `number` from 0 to `maxNumber` for which `challenge` is the SHA-256, in hex, of `salt` followed by it, and send
         *     `proof` with the write. A write without one is taken too, from a much smaller allowance. 404 `not-offered` where the agency asks for none.
         */
        get: operations["getChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a file that will belong to something a citizen writes
         * @description The body is the file as it is. What it is follows from its content, never from its name. Photos lose whatever says where, when and with what they were
         *     taken. Answered after the file stands on disk. It is good for one write, until `expiresAt`, and nobody can read it back by this id.
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5d0c2f9e8b7a41639d0e7c1f2a3b4c5d */
                uploadId: components["schemas"]["UploadId"];
            };
            cookie?: never;
        };
        /** How far the check of a file is; 404 once it is used or has expired */
        get: operations["getUpload"];
        put?: never;
        post?: never;
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
    "/receipts/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Amend or withdraw opinions before closing, by number and query code
         * @description What was public goes back to staff before it is public again; every earlier wording is kept. A withdrawn opinion stays in the count of withdrawn ones and in nothing else.
         */
        post: operations["changeOpinions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receipts/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back, or before closing give, consent to publish the opinions of a submission
         * @description Taken back at any time, also while paused, after closing and after the outcome, whichever version of the text is named: what was public leaves every public list, count
         *     and address at once, and is studied and counted on like before. Given only while opinions are received, and to the text that holds now; nothing becomes public by it alone. What is
         *     chosen already changes nothing.
         */
        post: operations["changeConsent"];
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
        /** All consultations, the last changed first, with what waits for staff */
        get: operations["listConsultationRecords"];
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
    "/staff/consultations/{consultationId}/period": {
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
         * Open early, extend, close or reopen, with a reason that is published
         * @description At once and for everyone; `allowed` of a 409 says which of the four are possible now. Once the outcome is public, none is.
         */
        post: operations["changeConsultationPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        /** Opinions as staff see them, oldest first, contact details masked */
        get: operations["listOpinions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}/opinions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        /** All opinions as a table, by clause, without names and contact details */
        get: operations["exportOpinions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}/opinions/{commentId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 7kq2m9xd4tb8 */
                commentId: components["parameters"]["CommentId"];
                /** @example 9c1e4b7a20d5f638 */
                attachmentId: components["parameters"]["AttachmentId"];
            };
            cookie?: never;
        };
        /**
         * A file that belongs to an opinion; who read it is kept
         * @description 409 while it is being checked, and when the check has refused it.
         */
        get: operations["readAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}/moderation": {
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
         * Publish, hold or withhold opinions
         * @description An opinion is never published without its writer's consent (422). What is withheld names a reason that the writer reads. All or none.
         *     A decision names the `version` of the opinion that was read: one whose words, or state, have changed since then is not decided on (409 `opinion-changed`).
         */
        post: operations["moderateOpinions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}/submissions": {
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
         * Enter opinions that came by letter, phone, mail or at a meeting
         * @description `receivedAt` is when it came to the agency: between opening and now, and until closing.
         */
        post: operations["recordSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}/submissions/{submissionId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 0f3a9c51d27e4b8896aa01c4e5d7f203 */
                submissionId: components["schemas"]["SubmissionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a writer's contact details, for a reason that is kept */
        post: operations["readContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}/submissions/{submissionId}/code": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 0f3a9c51d27e4b8896aa01c4e5d7f203 */
                submissionId: components["schemas"]["SubmissionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a writer who has lost the query code a new one, for a reason that is kept
         * @description For whoever stands at the counter and has shown that the submission is theirs. Codes from before open nothing from then on; each call makes another.
         */
        post: operations["resetReceiptCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
            };
            cookie?: never;
        };
        /** The outcome that staff work on; empty at first */
        get: operations["getOutcomeRecord"];
        /**
         * Replace the outcome; a change after sign-off goes back to the first step
         * @description An opinion stands in one group at most. 409 while opinions are still taken.
         */
        put: operations["saveOutcome"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/consultations/{consultationId}/outcome/revision": {
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
        /** Approve or return the current step of the outcome; the last approval publishes it */
        post: operations["decideOutcomeStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2026 */
                year: string;
            };
            cookie?: never;
        };
        /**
         * Public holidays and make-up working days of a year, by which periods in working days are counted
         * @description Days that are not named are working days from Monday to Friday. 404 until the State Council has announced the year; periods that reach into such a year
         *     are counted from Monday to Friday and may still change.
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published questions and answers; with words those that fit best first, else the newest */
        get: operations["listKnowledge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/{knowledgeId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example street-lamps */
                knowledgeId: components["parameters"]["KnowledgeId"];
            };
            cookie?: never;
        };
        /** One question with its answer, what it rests on and since when it holds */
        get: operations["getKnowledgeItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Published answers that may be of use to somebody who is writing; what is sent is neither kept nor logged
         * @description Retrieval alone: every answer was published before, with its source and its date, and nothing is composed. Send title and text of a letter, never who writes. Answers past their
         *     review date are left out.
         */
        post: operations["suggestKnowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether an answer was useful, or solved the matter so that no letter was written; null takes it back
         * @description One rating a device and answer, the last one counts; `solved` also counts as useful. `voter` is drawn by lot on the device and kept there; only its hash is stored.
         */
        put: operations["rateKnowledgeItem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All questions, public or not, those to be looked through again first */
        get: operations["listKnowledgeRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/knowledge/{knowledgeId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example street-lamps */
                knowledgeId: components["parameters"]["KnowledgeId"];
            };
            cookie?: never;
        };
        /** One question with its review and how it was rated */
        get: operations["getKnowledgeRecord"];
        /**
         * Write a question with its answer, or change it; every change starts its review anew
         * @description A new one is saved with If-Match `"0"`. What was signed before stays public until something else is signed. A text that seems to hold a telephone, identity or card number or a
         *     mail address is 422 at its field; the agency's own numbers may stand.
         */
        put: operations["saveKnowledgeItem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/knowledge/{knowledgeId}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example street-lamps */
                knowledgeId: components["parameters"]["KnowledgeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or return the current step; after the last one it is public */
        post: operations["decideKnowledgeStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/knowledge/{knowledgeId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example street-lamps */
                knowledgeId: components["parameters"]["KnowledgeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a question back from the public at once, for a reason that is kept */
        post: operations["withdrawKnowledgeItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a file that will belong to the answer to a letter, or to a correction of it
         * @description As with a citizen's file what it is follows from its content, photos lose whatever says where, when and with what they were taken, and it waits for its check.
         *     It is good for this letter alone, until `expiresAt`; `getUpload` says how far its check is. 409 `illegal-step` for an account that may neither answer the letter now
         *     nor correct what it answered.
         */
        post: operations["createAnswerUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A file that belongs to an answer, for the writer of the letter, by number and query code
         * @description Number and code stand in the body and in no address. An unknown number and a wrong code are answered alike, before anything is said of the file. 409 `illegal-step` while it is
         *     being checked, and when the check has refused it.
         */
        post: operations["readAnswerAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/published-letters/{publishedLetterId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4kq2m9xd7tb8 */
                publishedLetterId: components["schemas"]["PublishedLetterId"];
                /** @example 9c1e4b7a20d5f638 */
                attachmentId: components["parameters"]["AttachmentId"];
            };
            cookie?: never;
        };
        /**
         * A file that belongs to a public answer and was published with it
         * @description 404 as soon as the letter is no longer public, or was published anew without it; so nobody keeps a copy on the way.
         */
        get: operations["getPublishedLetterAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letters that the account may handle as a table, without what was written and by whom */
        get: operations["exportLetterRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Draft other words for an answer that was given, and say why; every change starts the review anew
         * @description By the department that answered. 409 `illegal-step` where there is no such answer, or where it was given together with the answer to another letter: that one is
         *     corrected. The reason is read by the writer, and in public once the public wording was reviewed anew.
         */
        put: operations["saveLetterCorrection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}/correction/revision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or return the correction; after the last step its writer reads it, with the words from before */
        post: operations["decideLetterCorrectionStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}/letter-preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example leaders */
                mailboxId: components["parameters"]["MailboxId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the public would read of a letter that is still being written
         * @description Masked by the rules that also propose the public wording to staff, who read it once more before anything becomes public. Title and text alone: nothing else of a letter
         *     is ever public. Nothing of it is stored or logged.
         */
        post: operations["previewLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/published-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters that are public with their answers, the last answered first */
        get: operations["listPublishedLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/published-letters/{publishedLetterId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4kq2m9xd7tb8 */
                publishedLetterId: components["schemas"]["PublishedLetterId"];
            };
            cookie?: never;
        };
        /** One public letter with its answers */
        get: operations["getPublishedLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * What the public would read of a letter, without personal data; every change starts its review anew
         * @description 409 `illegal-step` for a letter that is not answered, that is a report, or whose writer does not agree. A text that seems to hold a telephone, identity or card number or a mail
         *     address is 422 at its field, and so is the name of a file; the agency's own numbers may stand.
         */
        put: operations["saveLetterPublication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}/publication/revision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or return it; after the last step it becomes public on `publicFrom`
         * @description Until `publicFrom` its writer may look at it and object.
         */
        post: operations["decideLetterPublicationStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}/publication/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a letter back from the public at once, for a reason that is kept */
        post: operations["withdrawLetterPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letters that the account may handle, those that are due first on top */
        get: operations["listLetterRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        /** One letter with its whole history; each reading is in the audit log */
        get: operations["getLetterRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept, refuse, transfer, sign in, send back, extend, ask the writer, go on without, urge, have others help, join
         * @description A step that the letter does not allow as it stands, or that is another account's, is 409 `illegal-step` with the allowed ones. A report never goes to the
         *     department that it is about (信访工作条例 art. 30), neither to handle nor to help nor by being joined: 409 `unit-named`.
         *
         *     What is joined 合并 goes where the letter goes that it was joined into, keeps its own day, and is answered with it; it comes back to the desk when it is parted 拆分,
         *     or when that letter is refused or withdrawn.
         *
         *     `extend` is allowed once, until the day of the answer is past. `resume` 继续办理 takes a question to the writer back: the letter is where it was, its clock goes on as after
         *     a supplement, and its writer reads why.
         */
        post: operations["takeLetterStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Draft the answer; every change starts its review anew */
        put: operations["saveLetterAnswer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}/answer/revision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or return the drafted answer; after the last step its writer reads it */
        post: operations["decideLetterAnswerStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
                /** @example 9c1e4b7a20d5f638 */
                attachmentId: components["parameters"]["AttachmentId"];
            };
            cookie?: never;
        };
        /**
         * A file that came with a letter or goes with an answer to it; who read it is kept
         * @description 409 while it is being checked, and when the check has refused it.
         */
        get: operations["readLetterAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read who wrote a letter and for whom, for a reason that is kept */
        post: operations["readLetterContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{letterId}/code": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a writer who has lost the query code a new one, for a reason that is kept
         * @description For whoever stands at the counter and has shown that the letter is theirs. Codes from before open nothing from then on; each call makes another.
         */
        post: operations["resetLetterCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many letters arrived, what became of them and how soon, with each figure defined
         * @description Letters are counted in the month in which they arrived, by the agency's clock, whatever happens to them later. Without `from` and `to` it is the current year; with `from` alone up to the
         *     current month; with `to` alone from January of its year. At most 120 months; a later `from` than `to` is 400.
         */
        get: operations["getLetterStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/letters.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same figures and definitions as a table for spreadsheets */
        get: operations["exportLetterStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mailboxes of the agency */
        get: operations["listMailboxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example leaders */
                mailboxId: components["parameters"]["MailboxId"];
            };
            cookie?: never;
        };
        /** What a mailbox handles, for whom it is, and by when it answers */
        get: operations["getMailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example leaders */
                mailboxId: components["parameters"]["MailboxId"];
            };
            cookie?: never;
        };
        /**
         * What the letter form asks, its limits and notices
         * @description Never cached. `answerBy` is the day by which a letter that arrives today is answered.
         */
        get: operations["getLetterForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example leaders */
                mailboxId: components["parameters"]["MailboxId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a letter
         * @description Answered only after the letter, the idempotency row and the audit row stand on disk in one transaction.
         *     The same key with the same body replays the first answer, for 8 days; replays are never rate-limited.
         */
        post: operations["createLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where a letter is, who has it, and what was answered, by number and query code
         * @description An unknown number and a wrong code are answered alike. Wrong codes meet a growing delay, never a lock.
         */
        post: operations["lookUpLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Supplement, withdraw, rate or ask again, by number and query code
         * @description `allowed` of the letter says what is possible now; anything else is 409 `illegal-step`. An answer is rated once. Whoever is dissatisfied and says why has
         *     the letter handled once more. Consent to publication is given to the wording of today, and taken back whatever wording was read; the same choice once more
         *     changes nothing. A field that does not belong to the change is refused.
         */
        post: operations["changeLetter"];
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
        /** @description Drawn by lot; the same in the public list, on the receipt and for staff */
        CommentId: string;
        SubmissionId: string;
        /** @description 128 bits, drawn by lot, for whoever sent the file */
        UploadId: string;
        /** @description The file once it belongs to an opinion; does not lead back to the upload */
        AttachmentId: string;
        FileBytes: string;
        FileNameHeader: string;
        /**
         * @description 提交意见 · 写信
         * @enum {string}
         */
        UploadPurpose: "submission" | "letter";
        /**
         * @description 正在安全检查 · 可以提交 · 没有通过检查
         * @enum {string}
         */
        UploadState: "checking" | "ready" | "refused";
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
         * @description 已收到 · 暂缓公开 · 已公开 · 不公开 · 已撤回
         * @enum {string}
         */
        OpinionState: "received" | "held" | "published" | "withheld" | "withdrawn";
        /**
         * @description 采纳 · 部分采纳 · 未采纳 · 另行研究
         * @enum {string}
         */
        OpinionOutcome: "adopted" | "partly-adopted" | "not-adopted" | "further-study";
        /**
         * @description 网上 · 来信 · 邮件 · 来电 · 传真 · 会议
         * @enum {string}
         */
        OpinionChannel: "online" | "letter" | "email" | "phone" | "fax" | "meeting";
        /** @enum {string} */
        ModuleName: "consultations" | "mailbox" | "knowledge";
        /**
         * @description Closed set; clients may rely on it
         * @enum {string}
         */
        ProblemType: "urn:huiying:problem:malformed-request" | "urn:huiying:problem:unauthenticated" | "urn:huiying:problem:forbidden" | "urn:huiying:problem:not-found" | "urn:huiying:problem:not-offered" | "urn:huiying:problem:receipt-unknown" | "urn:huiying:problem:method-not-allowed" | "urn:huiying:problem:not-open" | "urn:huiying:problem:closed" | "urn:huiying:problem:paused" | "urn:huiying:problem:draft-changed" | "urn:huiying:problem:upload-gone" | "urn:huiying:problem:opinion-changed" | "urn:huiying:problem:in-progress" | "urn:huiying:problem:illegal-step" | "urn:huiying:problem:unit-named" | "urn:huiying:problem:precondition-failed" | "urn:huiying:problem:too-large" | "urn:huiying:problem:unsupported-media-type" | "urn:huiying:problem:invalid-input" | "urn:huiying:problem:not-publishable" | "urn:huiying:problem:key-reused" | "urn:huiying:problem:precondition-required" | "urn:huiying:problem:too-many-requests" | "urn:huiying:problem:internal" | "urn:huiying:problem:unavailable";
        Problem: {
            type: components["schemas"]["ProblemType"];
            status: number;
            /** @description One Chinese sentence a reader can act on */
            title: string;
            /** @description What is safe (that the text is still there, where the sender wrote one), why, and what to do next; absent where the title or `errors` say it */
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
            format?: components["schemas"]["RefusedFormat"];
        };
        /**
         * @description What a file is that is not taken, where `detail` says how to make of it one that is; `macros` is a Word document with macros
         * @enum {string}
         */
        RefusedFormat: "heic" | "gif" | "webp" | "macros";
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
            /** @description Every published version, the newest first */
            drafts: components["schemas"]["DraftSummary"][];
            /** @description 起草说明; rich text that staff wrote and the server cleaned */
            explanation: string;
            attachments: components["schemas"]["Attachment"][];
            contact: components["schemas"]["Contact"];
            status: components["schemas"]["ConsultationStatus"];
            pause: components["schemas"]["Pause"] | null;
            /** @description Extensions and the like, the newest first */
            periodChanges: components["schemas"]["PeriodChange"][];
            visibility: components["schemas"]["Visibility"];
            /** @description A form opened before closing may be sent so long after it */
            graceMinutes: number;
            /** @description When the agency promised the outcome; null promises nothing */
            outcomeExpectedAt: components["schemas"]["DateTime"] | null;
            outcomePublishedAt: components["schemas"]["DateTime"] | null;
            counts: components["schemas"]["ConsultationCounts"];
            permalink: string;
            publishedAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
        };
        PeriodChange: {
            action: components["schemas"]["PeriodAction"];
            at: components["schemas"]["DateTime"];
            opensAt: components["schemas"]["DateTime"];
            closesAt: components["schemas"]["DateTime"];
            reason: string;
        };
        /**
         * @description 提前开始 · 延期 · 提前截止 · 重新征求
         * @enum {string}
         */
        PeriodAction: "open" | "extend" | "close" | "reopen";
        Channel: {
            kind: components["schemas"]["OpinionChannel"];
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
            /** @description Whether the answer to a challenge is worth sending along */
            proof: boolean;
            /** @description null where no files are taken */
            attachments: components["schemas"]["AttachmentPolicy"] | null;
            phone: string;
        };
        /**
         * @description 提交意见 · 举报公开的意见 · 写信
         * @enum {string}
         */
        ChallengePurpose: "submission" | "comment-report" | "letter";
        Challenge: {
            /** @enum {string} */
            algorithm: "SHA-256";
            /** @description SHA-256 of salt and number */
            challenge: string;
            /** @description Random, with what the challenge is bound to; use it as it is */
            salt: string;
            /** @description The number is at most this */
            maxNumber: number;
            signature: string;
            expiresAt: components["schemas"]["DateTime"];
        };
        /**
         * @description Answer to a challenge: base64 of JSON with `algorithm`, `challenge`, `number`, `salt`, `signature`. Good once; one that is wrong, too old or used is refused with 422
         *     at `/proof`, and the write may be repeated under the same key with another or without. It is no part of what a key stands for.
         */
        Proof: string;
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
        AttachmentPolicy: {
            /** @description In one submission */
            maxFiles: number;
            /** @description Each */
            maxBytes: number;
            mediaTypes: components["schemas"]["AttachmentMediaType"][];
        };
        /** @enum {string} */
        AttachmentMediaType: "application/pdf" | "image/jpeg" | "image/png" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        Upload: {
            id: components["schemas"]["UploadId"];
            /** @description As it was sent, with an ending that fits its content */
            name: string;
            mediaType: components["schemas"]["AttachmentMediaType"];
            /** @description As it is kept */
            bytes: number;
            state: components["schemas"]["UploadState"];
            /** @description Why it was refused, one sentence for the writer */
            stateReason: string | null;
            expiresAt: components["schemas"]["DateTime"];
        };
        /** @description As its writer and staff see it */
        OpinionAttachment: {
            id: components["schemas"]["AttachmentId"];
            /** @description The writer's own */
            name: string;
            mediaType: components["schemas"]["AttachmentMediaType"];
            bytes: number;
            state: components["schemas"]["UploadState"];
            /** @description Public whenever its opinion is */
            published: boolean;
        };
        CommentAttachment: {
            id: components["schemas"]["AttachmentId"];
            /** @description 附件1.jpg; never the writer's own */
            name: string;
            mediaType: components["schemas"]["AttachmentMediaType"];
            bytes: number;
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
            proof?: components["schemas"]["Proof"];
        };
        OpinionDraft: {
            /** @description null speaks of the whole text */
            clauseId: components["schemas"]["ClauseId"] | null;
            position?: components["schemas"]["Position"];
            /** @description The clause as the citizen would word it; absent when unchanged */
            suggestedText?: string;
            /** @description May be empty when there is a suggested text */
            reason: string;
            /** @description Files that were sent before, each good for one opinion */
            uploads?: components["schemas"]["UploadId"][];
        };
        Identity: {
            name?: string;
            organisation?: string;
            occupation?: string;
            region?: string;
            /** @description As people write it: a mobile of mainland China (11 figures), a landline, an extension, 400 and 800, a number abroad; `wrong-format` where nobody could be called */
            phone?: string;
            /** @description `wrong-format` where nothing stands on one side of its @ */
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
            /** @description The page where number and code tell what became of it, relative to the agency's host */
            lookupPage: string;
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
            /** @description The opinions may be published. Taken back at any time, given until `changeableUntil` */
            publicationConsent: boolean;
            /** @description Until when opinions may be amended or withdrawn; null when they no longer may */
            changeableUntil: components["schemas"]["DateTime"] | null;
            items: components["schemas"]["OpinionStatus"][];
        };
        OpinionStatus: {
            id: components["schemas"]["CommentId"];
            clauseId: components["schemas"]["ClauseId"] | null;
            label: string;
            draftId: components["schemas"]["DraftId"];
            position?: components["schemas"]["Position"];
            suggestedText: string | null;
            reason: string;
            attachments: components["schemas"]["OpinionAttachment"][];
            state: components["schemas"]["OpinionState"];
            /** @description Why it is held or withheld, one sentence for the writer */
            stateReason: string | null;
            stateAt: components["schemas"]["DateTime"];
            outcome: components["schemas"]["OpinionOutcome"] | null;
            outcomeReason: string | null;
            /** @description How the clause reads now */
            newText: string | null;
            /** @description Its public page; null while it is not public */
            permalink: string | null;
        };
        CommentPage: {
            items: components["schemas"]["Comment"][];
            nextCursor: string | null;
            /** @description How many stand in the list, those of one wording as one */
            total: number;
            /** @description How many opinions that is */
            opinions: number;
            asOf: components["schemas"]["DateTime"];
        };
        Comment: {
            id: components["schemas"]["CommentId"];
            draftId: components["schemas"]["DraftId"];
            /** @description The version it speaks of */
            draftVersion: number;
            clauseId: components["schemas"]["ClauseId"] | null;
            /** @description 第十二条; empty for the whole text */
            label: string;
            position?: components["schemas"]["Position"];
            suggestedText: string | null;
            /** @description Plain text, as staff made it public: personal data may have been blotted out */
            reason: string;
            /** @description Those that staff published */
            attachments: components["schemas"]["CommentAttachment"][];
            channel: components["schemas"]["OpinionChannel"];
            receivedAt: components["schemas"]["DateTime"];
            publishedAt: components["schemas"]["DateTime"];
            /** @description Published opinions of the same wording, this one among them */
            sameViewCount: number;
            /** @description null where the agency does not count agreement */
            agreementCount: number | null;
            outcome: components["schemas"]["OpinionOutcome"] | null;
            outcomeReason: string | null;
            /** @description null when it speaks of the newest version or of the whole text */
            continuation: components["schemas"]["ClauseContinuation"] | null;
            permalink: string;
        };
        /** @description What became of the clause in the newest version */
        ClauseContinuation: {
            draftVersion: number;
            /**
             * @description 没有变 · 有修改 · 移到别处 · 拆开 · 合并 · 删去
             * @enum {string}
             */
            how: "kept" | "changed" | "moved" | "split" | "merged" | "deleted";
            clauses: components["schemas"]["ClauseName"][];
        };
        ClauseName: {
            clauseId: components["schemas"]["ClauseId"];
            label: string;
        };
        AgreementChoice: {
            agreed: boolean;
            /** Format: uuid */
            voter: string;
        };
        Agreement: {
            agreed: boolean;
            agreementCount: number;
        };
        CommentReport: {
            reason: components["schemas"]["ReportReason"];
            note: string;
            proof?: components["schemas"]["Proof"];
        };
        /**
         * @description 含个人信息 · 辱骂 · 不实 · 广告 · 其他
         * @enum {string}
         */
        ReportReason: "personal-data" | "insult" | "untrue" | "advertising" | "other";
        CommentReportReceipt: {
            receivedAt: components["schemas"]["DateTime"];
        };
        Outcome: {
            consultationId: components["schemas"]["ConsultationId"];
            title: string;
            organ: string;
            /** @description Rich text that staff wrote and the server cleaned */
            summary: string;
            /** @description People and organisations that took part */
            submissions: number;
            opinions: number;
            byOutcome: components["schemas"]["OutcomeCounts"];
            /** @description In the order of the draft, the whole text first */
            groups: components["schemas"]["OutcomeGroup"][];
            publishedAt: components["schemas"]["DateTime"];
            updatedAt: components["schemas"]["DateTime"];
            permalink: string;
        };
        /** @description Opinions, not groups */
        OutcomeCounts: {
            adopted: number;
            partlyAdopted: number;
            notAdopted: number;
            furtherStudy: number;
        };
        OutcomeGroup: {
            id: components["schemas"]["OutcomeGroupId"];
            clauseId: components["schemas"]["ClauseId"] | null;
            label: string;
            /** @description 意见要点 */
            point: string;
            /** @description Opinions that say so */
            count: number;
            outcome: components["schemas"]["OpinionOutcome"];
            reason: string;
            /** @description How the clause reads now */
            newText: string | null;
        };
        OutcomeGroupId: string;
        ConsultationStatistics: {
            consultationId: components["schemas"]["ConsultationId"];
            asOf: components["schemas"]["DateTime"];
            submissions: number;
            /** @description Without those that were withdrawn */
            opinions: number;
            byState: components["schemas"]["OpinionStateCounts"];
            /** @description In the order of the draft, the whole text first */
            byClause: {
                clauseId: components["schemas"]["ClauseId"] | null;
                label: string;
                opinions: number;
            }[];
            /** @description null where the agency does not show it */
            byPosition: {
                support: number;
                amend: number;
                oppose: number;
                none: number;
            } | null;
            byChannel: {
                channel: components["schemas"]["OpinionChannel"];
                submissions: number;
            }[];
            byDay: {
                /** Format: date */
                day: string;
                submissions: number;
            }[];
            /** @description SHA-256 over the ids and texts of all published opinions in the order of their ids: proof that nothing was taken away */
            publishedDigest: string;
            definitions: {
                term: string;
                text: string;
            }[];
        };
        OpinionStateCounts: {
            received: number;
            held: number;
            published: number;
            withheld: number;
            withdrawn: number;
        };
        OpinionChanges: {
            number: string;
            code: string;
            changes: components["schemas"]["OpinionChange"][];
        };
        OpinionChange: {
            id: components["schemas"]["CommentId"];
            /** @enum {string} */
            kind: "amend" | "withdraw";
            position?: components["schemas"]["Position"];
            /** @description When amending: absent takes the suggested wording away */
            suggestedText?: string;
            /** @description Needed when amending */
            reason?: string;
        };
        ConsentChange: {
            number: string;
            code: string;
            consent: components["schemas"]["ConsentChoice"];
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
        ConsultationRecordPage: {
            items: components["schemas"]["ConsultationRecordSummary"][];
            nextCursor: string | null;
            total: number;
        };
        ConsultationRecordSummary: {
            id: components["schemas"]["ConsultationId"];
            title: string;
            organ: string;
            status: components["schemas"]["ConsultationStatus"] | null;
            revisionState: components["schemas"]["RevisionState"];
            opensAt: components["schemas"]["DateTime"];
            closesAt: components["schemas"]["DateTime"];
            opinions: components["schemas"]["OpinionStateCounts"];
            /** @description Reported opinions that nobody has decided on since */
            reported: number;
            /** @description null while nothing was written */
            outcomeState: components["schemas"]["RevisionState"] | null;
            updatedAt: components["schemas"]["DateTime"];
        };
        PeriodChangeDraft: {
            action: components["schemas"]["PeriodAction"];
            /** @description Needed to extend and to reopen, null otherwise */
            closesAt: components["schemas"]["DateTime"] | null;
            reason: string;
        };
        OpinionPage: {
            items: components["schemas"]["OpinionRecord"][];
            nextCursor: string | null;
            total: number;
            /** @description Why this agency may hold or withhold an opinion */
            reasons: components["schemas"]["ModerationReason"][];
        };
        ModerationReason: {
            code: components["schemas"]["ModerationReasonCode"];
            /** @description What the writer reads */
            text: string;
        };
        ModerationReasonCode: string;
        OpinionRecord: {
            id: components["schemas"]["CommentId"];
            version: components["schemas"]["OpinionVersion"];
            submissionId: components["schemas"]["SubmissionId"];
            number: components["schemas"]["ReceiptNumber"];
            channel: components["schemas"]["OpinionChannel"];
            receivedAt: components["schemas"]["DateTime"];
            draftId: components["schemas"]["DraftId"];
            clauseId: components["schemas"]["ClauseId"] | null;
            label: string;
            position?: components["schemas"]["Position"];
            suggestedText: string | null;
            /** @description As the writer wrote it */
            reason: string;
            publicSuggestedText: string | null;
            /** @description As it is or would be public; null when as written */
            publicReason: string | null;
            attachments: components["schemas"]["OpinionAttachment"][];
            state: components["schemas"]["OpinionState"];
            reasonCode: components["schemas"]["ModerationReasonCode"] | null;
            /** @description For staff alone */
            note: string;
            stateAt: components["schemas"]["DateTime"];
            /** @description The writer agrees to publication, and has not taken that back */
            consent: boolean;
            /** @description When the writer took that back; null where consent is given, or never was */
            consentWithdrawnAt: components["schemas"]["DateTime"] | null;
            /** @description Masked */
            contact: components["schemas"]["Identity"] | null;
            /** @description Of whoever entered what came by letter or phone; empty for what a citizen sent */
            submissionNote: string;
            sameViewCount: number;
            /** @description Since the last decision */
            reports: components["schemas"]["OpinionReport"][];
            /** @description What a person should look at; people decide */
            advice: ("phone" | "id-number" | "email" | "bank-card" | "listed-word")[];
            /** @description The group of the outcome in which it stands */
            groupId: components["schemas"]["OutcomeGroupId"] | null;
        };
        OpinionReport: {
            reason: components["schemas"]["ReportReason"];
            /** @description What the reporter wrote */
            note: string;
            at: components["schemas"]["DateTime"];
        };
        CsvText: string;
        Moderation: {
            decisions: components["schemas"]["ModerationDecision"][];
        };
        /** @description Another one whenever its words or its state change; a decision names the one that was read */
        OpinionVersion: string;
        ModerationDecision: {
            id: components["schemas"]["CommentId"];
            version: components["schemas"]["OpinionVersion"];
            /** @enum {string} */
            decision: "publish" | "hold" | "withhold";
            /** @description Needed to hold and to withhold */
            reasonCode: components["schemas"]["ModerationReasonCode"] | null;
            note: string;
            /** @description With personal data blotted out; the original is kept */
            publicReason?: string;
            publicSuggestedText?: string;
            /** @description Files that are public whenever the opinion is, and no others; absent leaves it as it was */
            publicAttachments?: components["schemas"]["AttachmentId"][];
        };
        ModeratedOpinions: {
            items: components["schemas"]["OpinionRecord"][];
        };
        SubmissionRecordDraft: {
            channel: components["schemas"]["OpinionChannel"];
            receivedAt: components["schemas"]["DateTime"];
            draftId: components["schemas"]["DraftId"];
            items: components["schemas"]["OpinionDraft"][];
            identity: components["schemas"]["Identity"];
            /** @description The writer said so */
            publicationConsent: boolean;
            note: string;
        };
        ContactReading: {
            reason: string;
        };
        ReceiptCodeReset: {
            /** @description How the writer has shown that the submission is theirs */
            reason: string;
        };
        NewReceiptCode: {
            number: components["schemas"]["ReceiptNumber"];
            code: components["schemas"]["QueryCode"];
        };
        OutcomeDraft: {
            summary: string;
            groups: components["schemas"]["OutcomeGroupDraft"][];
        };
        OutcomeGroupDraft: {
            id: components["schemas"]["OutcomeGroupId"];
            clauseId: components["schemas"]["ClauseId"] | null;
            point: string;
            opinionIds: components["schemas"]["CommentId"][];
            outcome: components["schemas"]["OpinionOutcome"];
            reason: string;
            newText: string | null;
        };
        OutcomeRecord: {
            content: components["schemas"]["OutcomeDraft"];
            revision: components["schemas"]["Revision"];
            /** @description Opinions that stand in no group yet; publication asks for none */
            ungrouped: number;
            publishedAt: components["schemas"]["DateTime"] | null;
            updatedAt: components["schemas"]["DateTime"] | null;
        };
        Revision: {
            state: components["schemas"]["RevisionState"];
            steps: components["schemas"]["RevisionStep"][];
        };
        /** @enum {string} */
        RevisionState: "in-review" | "published" | "returned";
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
            /** @description For colleagues, never public. Whoever returns something says here what has to be changed */
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
            /** @description What this clause comes from in the version before. Where no clause of a version says so, the server compares numbers and texts. */
            continues: components["schemas"]["ClauseOrigin"][];
        };
        ClauseOrigin: {
            clauseId: components["schemas"]["ClauseId"];
            /** @enum {string} */
            how: "kept" | "moved" | "split" | "merged";
        };
        /**
         * Format: date
         * @description A day in the agency's own time zone
         */
        CalendarDate: string;
        WorkCalendar: {
            year: number;
            /** @description The notice that ordered it */
            source: string;
            announcedOn: components["schemas"]["CalendarDate"];
            holidays: components["schemas"]["Holiday"][];
            /** @description Saturdays and Sundays that are worked in exchange 调休上班 */
            workdays: components["schemas"]["CalendarDate"][];
        };
        Holiday: {
            name: string;
            from: components["schemas"]["CalendarDate"];
            /** @description The last day of it */
            to: components["schemas"]["CalendarDate"];
        };
        /** @description Readable and permanent, part of the public address */
        KnowledgeId: string;
        /** @description What an answer rests on 依据 */
        KnowledgeSource: {
            title: string;
            /** @description An https address, or a path on the agency's own site */
            href: string | null;
        };
        KnowledgePage: {
            items: components["schemas"]["KnowledgeSummary"][];
            nextCursor: string | null;
            total: number;
            /** @description Departments that a reader may choose */
            units: components["schemas"]["Unit"][];
            asOf: components["schemas"]["DateTime"];
        };
        KnowledgeSummary: {
            id: components["schemas"]["KnowledgeId"];
            question: string;
            /** @description The department that answers 答复部门 */
            unit: string;
            /** @description Since when the answer holds 生效日期 */
            effectiveOn: components["schemas"]["CalendarDate"];
            /** @description Its review date has come, so that it is not suggested any more 正在复核 */
            underReview: boolean;
            permalink: string;
        };
        KnowledgeItem: {
            id: components["schemas"]["KnowledgeId"];
            question: string;
            unit: string;
            effectiveOn: components["schemas"]["CalendarDate"];
            underReview: boolean;
            permalink: string;
            answer: string;
            source: components["schemas"]["KnowledgeSource"];
            /** @description Of the wording that is public */
            publishedAt: components["schemas"]["DateTime"];
            /** @description null unless the agency shows them */
            ratings: components["schemas"]["KnowledgeRatings"] | null;
        };
        KnowledgeRatings: {
            /** @description Devices, not people; those that were solved by it are among them */
            useful: number;
            notUseful: number;
            /** @description Letters that were not written because of it */
            solved: number;
        };
        KnowledgeQuestion: {
            title: string;
            body?: string;
        };
        /**
         * @description A question of this collection, or a public letter
         * @enum {string}
         */
        KnowledgeAnswerKind: "knowledge" | "letter";
        KnowledgeAnswerId: string;
        KnowledgeSuggestions: {
            items: components["schemas"]["KnowledgeSuggestion"][];
        };
        KnowledgeSuggestion: {
            kind: components["schemas"]["KnowledgeAnswerKind"];
            id: components["schemas"]["KnowledgeAnswerId"];
            title: string;
            /** @description As it was published, to the letter */
            answer: string;
            unit: string;
            /** @description Since when it holds; of a letter the day of its answer */
            date: components["schemas"]["CalendarDate"];
            /** @description null for a public letter which is its own source */
            source: components["schemas"]["KnowledgeSource"] | null;
            permalink: string;
        };
        /** @enum {string} */
        KnowledgeRating: "useful" | "not-useful" | "solved";
        KnowledgeRatingChoice: {
            kind: components["schemas"]["KnowledgeAnswerKind"];
            id: components["schemas"]["KnowledgeAnswerId"];
            rating: components["schemas"]["KnowledgeRating"] | null;
            /** Format: uuid */
            voter: string;
        };
        KnowledgeRated: {
            rating: components["schemas"]["KnowledgeRating"] | null;
        };
        /**
         * @description How its newest wording stands; an earlier one may be public meanwhile
         * @enum {string}
         */
        KnowledgeState: "in-review" | "returned" | "published" | "withdrawn";
        KnowledgeDraft: {
            question: string;
            answer: string;
            unitId: components["schemas"]["UnitId"];
            effectiveOn: components["schemas"]["CalendarDate"];
            source: components["schemas"]["KnowledgeSource"];
            /** @description From this day on it is not suggested until somebody has looked through it again 复核日期 */
            reviewOn: components["schemas"]["CalendarDate"];
        };
        KnowledgeRecordPage: {
            items: components["schemas"]["KnowledgeRecordSummary"][];
            nextCursor: string | null;
            total: number;
            units: components["schemas"]["Unit"][];
        };
        KnowledgeRecordSummary: {
            id: components["schemas"]["KnowledgeId"];
            question: string;
            unitId: components["schemas"]["UnitId"];
            state: components["schemas"]["KnowledgeState"];
            /** @description The public reads it */
            listed: boolean;
            reviewOn: components["schemas"]["CalendarDate"];
            reviewDue: boolean;
            ratings: components["schemas"]["KnowledgeRatings"];
        };
        KnowledgeRecord: {
            id: components["schemas"]["KnowledgeId"];
            content: components["schemas"]["KnowledgeDraft"];
            state: components["schemas"]["KnowledgeState"];
            revision: components["schemas"]["Revision"];
            draftedBy: string;
            updatedAt: components["schemas"]["DateTime"];
            listed: boolean;
            /** @description Of the wording that is public */
            publishedAt: components["schemas"]["DateTime"] | null;
            reviewDue: boolean;
            /** @description null until it is public */
            permalink: string | null;
            withdrawnBecause: string | null;
            ratings: components["schemas"]["KnowledgeRatings"];
        };
        KnowledgeWithdrawal: {
            reason: string;
        };
        /** @description A file that was just sent, by the id of its upload, or one that the answer has already, by the id of the attachment */
        AnswerFileId: string;
        /** @description A file of an answer as staff and the writer of the letter see it */
        AnswerAttachment: {
            id: components["schemas"]["AttachmentId"];
            /** @description As its department named it */
            name: string;
            mediaType: components["schemas"]["AttachmentMediaType"];
            bytes: number;
            state: components["schemas"]["UploadState"];
        };
        AnswerAttachmentQuery: {
            number: string;
            code: string;
            attachmentId: components["schemas"]["AttachmentId"];
        };
        PublishedAttachment: {
            id: components["schemas"]["AttachmentId"];
            /** @description As it was reviewed, without personal data */
            name: string;
            mediaType: components["schemas"]["AttachmentMediaType"];
            bytes: number;
        };
        /** @description A file of an answer that is public with the letter */
        PublicationFile: {
            id: components["schemas"]["AttachmentId"];
            /** @description What the public calls it; its ending follows its content */
            name: string;
        };
        /** @description A file that could be public with the letter */
        PublicationFileRecord: {
            id: components["schemas"]["AttachmentId"];
            /** @description As its department named it */
            name: string;
            /** @description As it was saved; before that its own with what looks like personal data starred */
            publicName: string;
            bytes: number;
            state: components["schemas"]["UploadState"];
            /** @description Chosen */
            published: boolean;
        };
        LetterCorrection: {
            at: components["schemas"]["DateTime"];
            reason: string;
            /** @description The answer as it read before */
            earlierText: string;
            /** @description Files that went with it then and do no more */
            earlierAttachments: components["schemas"]["AnswerAttachment"][];
        };
        LetterCorrectionDraft: {
            answerId: components["schemas"]["LetterAnswerId"];
            /** @description The whole answer as it is to read */
            text: string;
            /** @description The writer and the public read it */
            reason: string;
            /** @description Files that are to go with it, and no others; absent leaves them as they are */
            attachments?: components["schemas"]["AnswerFileId"][];
        };
        LetterCorrectionRecord: {
            answerId: components["schemas"]["LetterAnswerId"];
            text: string;
            reason: string;
            /** @description Files that are to go with the answer */
            attachments: components["schemas"]["AnswerAttachment"][];
            draftedBy: string;
            revision: components["schemas"]["Revision"];
            updatedAt: components["schemas"]["DateTime"];
        };
        /**
         * @description 电话 · 证件号或卡号 · 车牌 · 邮箱
         * @enum {string}
         */
        MaskedKind: "phone" | "identity-or-card" | "plate" | "email";
        LetterPreviewDraft: {
            title: string;
            body: string;
        };
        LetterPreview: {
            title: string;
            body: string;
            /** @description How often each kind was starred; kinds that were not found are left out */
            masked: components["schemas"]["MaskedCount"][];
        };
        MaskedCount: {
            kind: components["schemas"]["MaskedKind"];
            count: number;
        };
        /** @description Does not lead back to number or writer */
        PublishedLetterId: string;
        PublishedLetterPage: {
            items: components["schemas"]["PublishedLetterSummary"][];
            nextCursor: string | null;
            total: number;
            /** @description Departments that a reader may choose */
            units: components["schemas"]["Unit"][];
            asOf: components["schemas"]["DateTime"];
        };
        PublishedLetterSummary: {
            id: components["schemas"]["PublishedLetterId"];
            category: components["schemas"]["LetterCategory"];
            title: string;
            /** @description The department that answered 答复部门 */
            unit: string;
            receivedAt: components["schemas"]["DateTime"];
            /** @description 受理日期 */
            acceptedAt: components["schemas"]["DateTime"];
            /** @description Of the last answer that is public 答复日期 */
            answeredAt: components["schemas"]["DateTime"];
            /** @description Of the last answer */
            rating: components["schemas"]["LetterRating"] | null;
            permalink: string;
        };
        PublishedLetter: {
            id: components["schemas"]["PublishedLetterId"];
            category: components["schemas"]["LetterCategory"];
            title: string;
            unit: string;
            receivedAt: components["schemas"]["DateTime"];
            acceptedAt: components["schemas"]["DateTime"];
            answeredAt: components["schemas"]["DateTime"];
            rating: components["schemas"]["LetterRating"] | null;
            permalink: string;
            /** @description Title of the mailbox */
            mailbox: string;
            body: string;
            /** @description The first one first 答复内容 */
            answers: components["schemas"]["PublishedAnswer"][];
            publishedAt: components["schemas"]["DateTime"];
            /** @description When other words were signed for what was public already; null before */
            updatedAt: components["schemas"]["DateTime"] | null;
        };
        PublishedAnswer: {
            at: components["schemas"]["DateTime"];
            unit: string;
            text: string;
            /** @description Those that were published with it */
            attachments: components["schemas"]["PublishedAttachment"][];
            /** @description Those that are in the text, the first one first */
            corrections: components["schemas"]["PublishedCorrection"][];
            rating: components["schemas"]["LetterRating"] | null;
        };
        PublishedCorrection: {
            at: components["schemas"]["DateTime"];
            reason: string;
        };
        LetterPublicationDraft: {
            title: string;
            body: string;
            /** @description One for each answer, in their order */
            answers: string[];
            /** @description Files of the answers that are public with them, and no others; never the writer's own. Absent for none */
            attachments?: components["schemas"]["PublicationFile"][];
        };
        /** @description What the public reads, or will read */
        LetterPublication: {
            title: string;
            body: string;
            answers: string[];
            /** @description Of all answers, as they are named in public */
            attachments: components["schemas"]["PublishedAttachment"][];
            publicFrom: components["schemas"]["DateTime"];
            /** @description null until it is public */
            permalink: string | null;
        };
        LetterPublicationRecord: {
            title: string;
            body: string;
            answers: string[];
            /** @description All files of the answers as they are now */
            attachments: components["schemas"]["PublicationFileRecord"][];
            /** @description null while nothing was saved: then the texts are the letter's own with what looks like personal data starred */
            revision: components["schemas"]["Revision"] | null;
            draftedBy: string | null;
            /** @description null until the last step is approved */
            publicFrom: components["schemas"]["DateTime"] | null;
            permalink: string | null;
            /** @description An answer was corrected, or given, since it was saved */
            outdated: boolean;
        };
        LetterWithdrawal: {
            reason: string;
        };
        LetterId: string;
        /**
         * @description 待受理 · 已受理 · 待签收 · 办理中 · 等写信人补充 · 已合并 · 已答复 · 不予受理 · 已撤回
         * @enum {string}
         */
        LetterRecordState: "received" | "accepted" | "transferred" | "handling" | "waiting" | "joined" | "answered" | "refused" | "withdrawn";
        /**
         * @description 受理 · 不予受理 · 转办或改派 · 签收 · 退回 · 延期 · 请写信人补充 · 不等补充继续办理 · 督办 · 请单位协办 · 写协办意见 · 不再协办 · 合并 · 拆分
         * @enum {string}
         */
        LetterStepKind: "accept" | "refuse" | "transfer" | "sign-in" | "send-back" | "extend" | "ask-writer" | "resume" | "urge" | "co-handle" | "contribute" | "stop-co-handling" | "join" | "part";
        LetterRecordPage: {
            items: components["schemas"]["LetterRecordSummary"][];
            nextCursor: string | null;
            total: number;
            /** @description Where letters may go */
            units: components["schemas"]["Unit"][];
            refusalReasons: components["schemas"]["RefusalReason"][];
            asOf: components["schemas"]["DateTime"];
        };
        RefusalReason: {
            code: string;
            /** @description What the writer reads: why, and where to go */
            text: string;
        };
        LetterRecordSummary: {
            id: components["schemas"]["LetterId"];
            number: components["schemas"]["ReceiptNumber"];
            mailboxId: components["schemas"]["MailboxId"];
            category: components["schemas"]["LetterCategory"];
            title: string;
            state: components["schemas"]["LetterRecordState"];
            unitId: components["schemas"]["UnitId"] | null;
            receivedAt: components["schemas"]["DateTime"];
            answerBy: components["schemas"]["CalendarDate"] | null;
            late: boolean;
            /** @description Due within the working days that the agency warns before */
            soon: boolean;
            paused: boolean;
            /** @description 2 when it is handled once more */
            round: number;
        };
        LetterRecord: {
            letter: components["schemas"]["LetterRecordSummary"];
            recipientId: components["schemas"]["RecipientId"] | null;
            aboutUnitId: components["schemas"]["UnitId"] | null;
            /** @description Departments that help the one that has it 协办 */
            coUnitIds: components["schemas"]["UnitId"][];
            /** @description The letter with which it is answered */
            joinedTo: components["schemas"]["LetterReference"] | null;
            /** @description Letters that are answered with it */
            joined: components["schemas"]["LetterReference"][];
            body: string;
            place: string | null;
            onBehalfOf: components["schemas"]["OnBehalfOf"] | null;
            attachments: components["schemas"]["OpinionAttachment"][];
            /** @description With everything but the beginning and end starred */
            contact: components["schemas"]["Identity"] | null;
            consent: boolean;
            stateAt: components["schemas"]["DateTime"];
            /** @description The one extension was used */
            extended: boolean;
            /** @description The newest first; rows are added and never changed */
            history: components["schemas"]["LetterRecordEvent"][];
            answers: components["schemas"]["LetterAnswer"][];
            draft: components["schemas"]["LetterAnswerRecord"] | null;
            /** @description This account may draft the answer now */
            answerable: boolean;
            /** @description Of a given answer, being drafted or reviewed */
            correction: components["schemas"]["LetterCorrectionRecord"] | null;
            /** @description This account may draft one */
            correctable: boolean;
            /** @description Of files that go with an answer, each answer by itself; null where none are taken */
            attachmentPolicy: components["schemas"]["AttachmentPolicy"] | null;
            /** @description null where it may not become public */
            publication: components["schemas"]["LetterPublicationRecord"] | null;
            /** @description Steps that this account may take now */
            allowed: components["schemas"]["LetterStepKind"][];
        };
        LetterReference: {
            id: components["schemas"]["LetterId"];
            number: components["schemas"]["ReceiptNumber"];
            title: string;
        };
        LetterRecordEvent: {
            at: components["schemas"]["DateTime"];
            /** @description Account, or `writer`, or `system` for what follows from somebody else's step */
            by: string;
            kind: components["schemas"]["LetterEventKind"];
            from: components["schemas"]["LetterRecordState"] | null;
            to: components["schemas"]["LetterRecordState"];
            /** @description The department that had it afterwards; of co-handling the one that helps */
            unitId: components["schemas"]["UnitId"] | null;
            publicNote: string;
            staffNote: string;
            answerBy: components["schemas"]["CalendarDate"] | null;
            paused: boolean;
        };
        LetterAnswerRecord: {
            text: string;
            attachments: components["schemas"]["AnswerAttachment"][];
            unitId: components["schemas"]["UnitId"];
            draftedBy: string;
            revision: components["schemas"]["Revision"];
            updatedAt: components["schemas"]["DateTime"];
        };
        LetterContact: {
            identity: components["schemas"]["Identity"];
            onBehalfOf: components["schemas"]["OnBehalfOf"] | null;
        };
        LetterAnswerDraft: {
            text: string;
            /** @description Files that go with it, and no others; absent leaves them as they were */
            attachments?: components["schemas"]["AnswerFileId"][];
        };
        LetterStepDraft: {
            kind: components["schemas"]["LetterStepKind"];
            /** @description Where a transfer goes, who is to help, or who no longer is */
            unitId?: components["schemas"]["UnitId"];
            /** @description The number of the letter that it is joined into */
            intoNumber?: string;
            /** @description Why it is refused */
            reasonCode?: string;
            /** @description By how many it is extended; once, and only until its day is past */
            workdays?: number;
            /** @description The writer reads it: why longer, what is wanted, why it goes on without that */
            publicNote?: string;
            /** @description For staff alone: why it is sent back, what a helping department has to say */
            staffNote?: string;
        };
        /** @description A month in the agency's own time zone */
        CalendarMonth: string;
        LetterStatistics: {
            /** @description null for all mailboxes */
            mailboxId: components["schemas"]["MailboxId"] | null;
            period: components["schemas"]["LetterStatisticsPeriod"];
            /** @description The month in which the first letter of all arrived; null while there is none */
            firstMonth: components["schemas"]["CalendarMonth"] | null;
            computedAt: components["schemas"]["DateTime"];
            totals: components["schemas"]["LetterFigures"];
            /** @description In the agency's order, also those without a letter */
            byCategory: {
                category: components["schemas"]["LetterCategory"];
                figures: components["schemas"]["LetterFigures"];
            }[];
            /** @description Departments that have a letter, in the agency's order. Reports stand in the last row whoever has them, with the letters that no department has. */
            byUnit: {
                /** @description null for the last row */
                unitId: components["schemas"]["UnitId"] | null;
                /** @description Empty for the last row */
                name: string;
                figures: components["schemas"]["LetterFigures"];
            }[];
            /** @description Every month of the period, the first one first */
            byMonth: {
                month: components["schemas"]["CalendarMonth"];
                figures: components["schemas"]["LetterFigures"];
            }[];
            /** @description With fewer ratings than these their grades are not told */
            minRatings: number;
            /** @description What each figure means, in the agency's words */
            definitions: {
                term: string;
                text: string;
            }[];
            permalink: string;
        };
        LetterStatisticsPeriod: {
            from: components["schemas"]["CalendarMonth"];
            /** @description Never later than the current month */
            to: components["schemas"]["CalendarMonth"];
        };
        /** @description Counts of letters; `received` is the sum of `answered`, `refused`, `withdrawn` and `open` */
        LetterFigures: {
            received: number;
            /** @description At least once, whatever came after */
            answered: number;
            /** @description Not taken up */
            refused: number;
            /** @description By their writers before an answer */
            withdrawn: number;
            /** @description Without an answer yet */
            open: number;
            /** @description Of those answered: the first answer came in time, with lawful extensions and waiting for the writer */
            onTime: number;
            /** @description Whose day has passed now, also when handled once more */
            overdue: number;
            /** @description Handled once more, after a dissatisfied rating or another question */
            handledAgain: number;
            /** @description To the first answer, without waiting for the writer, to one decimal; null without an answer */
            averageWorkdays: number | null;
            /** @description Letters of which an answer was rated */
            rated: number;
            /** @description The last rating of each letter; null where there are too few to be told */
            ratings: components["schemas"]["LetterRatingCounts"] | null;
        };
        LetterRatingCounts: {
            verySatisfied: number;
            satisfied: number;
            fairlySatisfied: number;
            dissatisfied: number;
            veryDissatisfied: number;
        };
        /** @description Readable and permanent, part of the public address */
        MailboxId: string;
        /** @description A leader or department that a letter may be written to */
        RecipientId: string;
        /** @description A department of the agency that handles letters */
        UnitId: string;
        LetterAnswerId: string;
        /**
         * @description 咨询 · 建议 · 投诉 · 求助 · 举报 · 感谢
         * @enum {string}
         */
        LetterCategory: "enquiry" | "suggestion" | "complaint" | "help" | "report" | "thanks";
        /**
         * @description 已收到 · 已受理 · 办理中 · 等您补充 · 已答复 · 不予受理 · 已撤回
         * @enum {string}
         */
        LetterState: "received" | "accepted" | "handling" | "waiting" | "answered" | "refused" | "withdrawn";
        /**
         * @description 收到 · 受理 · 不予受理 · 转办 · 改派 · 签收 · 退回 · 延期 · 请您补充 · 已补充 · 继续办理 · 督办 · 请单位协办 · 给出协办意见 · 不再协办 · 合并办理 · 单独办理 · 答复 · 更正答复 · 评价 · 再次办理 · 追问 · 同意公开 · 不再同意公开 · 决定公开 · 撤下 · 撤回
         * @enum {string}
         */
        LetterEventKind: "received" | "accepted" | "refused" | "transferred" | "reassigned" | "signed-in" | "sent-back" | "extended" | "supplement-asked" | "supplemented" | "resumed" | "urged" | "co-handled" | "contributed" | "co-handling-ended" | "joined" | "parted" | "answered" | "corrected" | "rated" | "reopened" | "asked-again" | "consent-given" | "consent-withdrawn" | "publication-signed" | "publication-withdrawn" | "withdrawn";
        /**
         * @description 补充 · 撤回 · 评价 · 追问 · 改公开选择
         * @enum {string}
         */
        LetterChangeKind: "supplement" | "withdraw" | "rate" | "ask-again" | "consent";
        /**
         * @description 非常满意 · 满意 · 基本满意 · 不满意 · 非常不满意
         * @enum {string}
         */
        LetterRating: "very-satisfied" | "satisfied" | "fairly-satisfied" | "dissatisfied" | "very-dissatisfied";
        MailboxList: {
            items: components["schemas"]["MailboxSummary"][];
        };
        MailboxSummary: {
            id: components["schemas"]["MailboxId"];
            title: string;
            /** @description What it is for, one sentence */
            lead: string;
            permalink: string;
        };
        Mailbox: {
            id: components["schemas"]["MailboxId"];
            title: string;
            lead: string;
            permalink: string;
            pause: components["schemas"]["Pause"] | null;
            /** @description 受理范围 */
            handles: string[];
            /** @description What goes elsewhere, and where 不受理的事项和去处 */
            declines: components["schemas"]["Guidance"][];
            /** @description Numbers to call in danger */
            emergency: components["schemas"]["EmergencyNumber"][];
            /** @description In the agency's order */
            recipients: components["schemas"]["Recipient"][];
            answerTimes: components["schemas"]["AnswerTime"][];
            phone: string;
        };
        Guidance: {
            /** @description One sentence */
            text: string;
            phone: string | null;
            href: string | null;
        };
        EmergencyNumber: {
            number: string;
            purpose: string;
        };
        Recipient: {
            id: components["schemas"]["RecipientId"];
            /** @description Of the person, or of the department */
            name: string;
            /** @description Of a leader, such as 市长; null for a department */
            post: string | null;
        };
        AnswerTime: {
            category: components["schemas"]["LetterCategory"];
            workdays: number;
            answerBy: components["schemas"]["CalendarDate"];
        };
        LetterForm: {
            mailboxId: components["schemas"]["MailboxId"];
            /** @description Days an unfinished letter is kept on the citizen's own device */
            draftDays: number;
            limits: components["schemas"]["LetterLimits"];
            categories: components["schemas"]["LetterCategoryPolicy"][];
            recipients: components["schemas"]["Recipient"][];
            /** @description Departments that a report may be about */
            units: components["schemas"]["Unit"][];
            identityFields: components["schemas"]["IdentityField"][];
            requireOneOf: components["schemas"]["IdentityFieldName"][][];
            /** @description Whether a letter may be written for somebody else */
            onBehalf: boolean;
            readingNotes: components["schemas"]["ReadingNotes"];
            /** @description Who can see what, whatever kind of letter it is; what holds of publication alone stands in `publicationConsent`, which a letter that never becomes public does not show */
            audience: string[];
            privacyNotice: components["schemas"]["PrivacyNotice"];
            publicationConsent: components["schemas"]["PublicationConsent"];
            /** @description Whether the answer to a challenge is worth sending along */
            proof: boolean;
            /** @description null where no files are taken */
            attachments: components["schemas"]["AttachmentPolicy"] | null;
            phone: string;
        };
        LetterLimits: {
            /** @description Unicode code points */
            minTitleLength: number;
            /** @description Unicode code points */
            maxTitleLength: number;
            /** @description Unicode code points */
            maxBodyLength: number;
            /** @description Unicode code points */
            maxPlaceLength: number;
            /** @description Bytes of UTF-8 of a letter or of what is asked to be previewed; beyond them 413 */
            maxBodyBytes: number;
        };
        LetterCategoryPolicy: {
            name: components["schemas"]["LetterCategory"];
            /** @description What belongs to it; empty when its name says it */
            hint: string;
            workdays: number;
            answerBy: components["schemas"]["CalendarDate"];
            /** @description Whether such a letter may ever become public; a report never does */
            publishable: boolean;
            /** @description What fits this category alone */
            guidance: components["schemas"]["Guidance"][];
        };
        Unit: {
            id: components["schemas"]["UnitId"];
            name: string;
        };
        ReadingNotes: {
            version: components["schemas"]["NoticeVersion"];
            lines: string[];
        };
        LetterDraft: {
            category: components["schemas"]["LetterCategory"];
            /** @description null asks the agency to pass it on 请帮我转交 */
            recipientId: components["schemas"]["RecipientId"] | null;
            /** @description Of a report the department that it is about; it never gets the letter */
            aboutUnitId?: components["schemas"]["UnitId"] | null;
            title: string;
            /** @description May be empty when a photographed letter goes along */
            body: string;
            place?: string;
            /** @description Files that were sent before, each good for one letter */
            uploads?: components["schemas"]["UploadId"][];
            onBehalfOf?: components["schemas"]["OnBehalfOf"];
            identity: components["schemas"]["Identity"];
            publicationConsent: components["schemas"]["ConsentChoice"];
            privacyNoticeVersion: components["schemas"]["NoticeVersion"];
            readingNotesVersion: components["schemas"]["NoticeVersion"];
            proof?: components["schemas"]["Proof"];
        };
        OnBehalfOf: {
            name: string;
            relation: string;
        };
        LetterReceipt: {
            number: components["schemas"]["ReceiptNumber"];
            code: components["schemas"]["QueryCode"];
            mailboxId: components["schemas"]["MailboxId"];
            /** @description Its title */
            mailbox: string;
            title: string;
            category: components["schemas"]["LetterCategory"];
            agency: string;
            receivedAt: components["schemas"]["DateTime"];
            answerBy: components["schemas"]["CalendarDate"];
            /** @description The page where number and code tell what became of it, relative to the agency's host */
            lookupPage: string;
            /** @description SHA-256 of the letter as it was sent; stands only in the saved or printed receipt */
            digest: string;
            phone: string;
        };
        LetterStatus: {
            number: components["schemas"]["ReceiptNumber"];
            mailboxId: components["schemas"]["MailboxId"];
            /** @description Its title */
            mailbox: string;
            category: components["schemas"]["LetterCategory"];
            title: string;
            body: string;
            place: string | null;
            attachments: components["schemas"]["OpinionAttachment"][];
            receivedAt: components["schemas"]["DateTime"];
            state: components["schemas"]["LetterState"];
            stateAt: components["schemas"]["DateTime"];
            /** @description Name of the department that has it */
            unit: string | null;
            /** @description Names of the departments that help it 协办 */
            coUnits: string[];
            /** @description It is answered together with another letter of the same matter; whose is not said */
            joined: boolean;
            /** @description null once it is answered, and while the clock stands still, unless the day was past before */
            answerBy: components["schemas"]["CalendarDate"] | null;
            /** @description The clock stands still: the agency waits for the writer */
            paused: boolean;
            /** @description The day is past and nothing lawful explains it; a day that was past before the writer was asked stays so */
            late: boolean;
            /** @description What the writer is asked for */
            supplementWanted: string | null;
            /** @description The newest first */
            events: components["schemas"]["LetterEvent"][];
            /** @description The first one first */
            answers: components["schemas"]["LetterAnswer"][];
            /** @description The letter may be published without personal data */
            consent: boolean;
            publishable: boolean;
            /** @description What the public reads of it, or will read unless its writer objects; null while there is nothing */
            publication: components["schemas"]["LetterPublication"] | null;
            /** @description What the writer may do now */
            allowed: components["schemas"]["LetterChangeKind"][];
            phone: string;
        };
        LetterEvent: {
            at: components["schemas"]["DateTime"];
            kind: components["schemas"]["LetterEventKind"];
            state: components["schemas"]["LetterState"];
            /** @description Name of the department that had it afterwards; of co-handling the one that helps */
            unit: string | null;
            /** @description For the writer; empty when there is nothing to say */
            note: string;
            answerBy: components["schemas"]["CalendarDate"] | null;
        };
        LetterAnswer: {
            id: components["schemas"]["LetterAnswerId"];
            at: components["schemas"]["DateTime"];
            unit: string;
            /** @description As it was corrected last */
            text: string;
            /** @description Files that go with it as it was corrected last, in its department's order */
            attachments: components["schemas"]["AnswerAttachment"][];
            /** @description The first one first */
            corrections: components["schemas"]["LetterCorrection"][];
            rating: components["schemas"]["LetterRating"] | null;
            ratingReason: string;
        };
        LetterChanges: {
            number: string;
            code: string;
            change: components["schemas"]["LetterChange"];
        };
        LetterChange: {
            kind: components["schemas"]["LetterChangeKind"];
            /** @description The supplement, the further question, why the writer is dissatisfied or withdraws it */
            text?: string;
            /** @description With a supplement */
            uploads?: components["schemas"]["UploadId"][];
            rating?: components["schemas"]["LetterRating"];
            consent?: components["schemas"]["ConsentChoice"];
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
        /** @description Not open, closed, paused, the draft has changed, a file is used or has expired, or the same key is being handled 未开始、已截止、暂停、草案有变、附件要重传，或正在处理 */
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
        /** @description An opinion has changed since it was read, or was withdrawn; `errors` names it 意见刚有变化，或已撤回 */
        ModerationConflict: {
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
        /** @description Only application/json, without a Content-Encoding 只接受没有压缩的 JSON */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The file exceeds the limit 文件太大 */
        FileTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Its content is not of a kind that is taken, or it was not sent as application/octet-stream without a Content-Encoding 文件类型不收 */
        FileTypeRefused: {
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
        /** @description Maintenance, overload, or a fault of the server's own, which says whom to call (`phone`); nothing was taken 正在维护、暂时太忙，或系统有故障 */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No letter with this number and code, or no such file 编号或查询码不对，或没有这个附件 */
        AnswerAttachmentUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is being checked, or the check has refused it 附件还在检查，或没有通过检查 */
        AnswerAttachmentConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not possible as the letter stands, or not this account's; `allowed` says what is. Or a report would go to whom it is about, or a file of an answer cannot be used. 现在不能这样办 */
        LetterRecordConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The mailbox is paused, a file is used or has expired, or the same key is being handled 信箱暂停、附件要重传，或正在处理 */
        LetterConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not possible as the letter stands; `allowed` says what is. Or a file is used or has expired, or the same key is being handled. 现在不能这样办 */
        LetterStepConflict: {
            headers: {
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
        /** @example 7kq2m9xd4tb8 */
        CommentId: components["schemas"]["CommentId"];
        /** @example 9c1e4b7a20d5f638 */
        AttachmentId: components["schemas"]["AttachmentId"];
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
        /** @example street-lamps */
        KnowledgeId: components["schemas"]["KnowledgeId"];
        /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
        LetterId: components["schemas"]["LetterId"];
        /** @description Only letters in this state */
        LetterStateFilter: components["schemas"]["LetterRecordState"];
        /** @description Only letters that somebody has to do something with */
        LetterOpenFilter: "true";
        /** @description Only letters that are late, or due within the working days that the agency warns before */
        LetterDueFilter: "late" | "soon";
        /** @description Only letters that this department has */
        LetterUnitFilter: components["schemas"]["UnitId"];
        LetterCategoryFilter: components["schemas"]["LetterCategory"];
        /** @description Words, or a number */
        LetterWordsFilter: string;
        /** @example leaders */
        MailboxId: components["schemas"]["MailboxId"];
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
    listComments: {
        parameters: {
            query?: {
                /** @description Only opinions on this clause */
                clauseId?: components["schemas"]["ClauseId"];
                /** @description Only opinions on clauses, or only those on the whole text */
                scope?: "clause" | "whole-text";
                /** @description Only opinions of this position */
                position?: components["schemas"]["Position"];
                /** @description `agreement` only where the agency counts agreement */
                sort?: "newest" | "oldest" | "agreement";
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
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
            /** @description One page */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getComment: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 7kq2m9xd4tb8 */
                commentId: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The opinion */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCommentAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 7kq2m9xd4tb8 */
                commentId: components["parameters"]["CommentId"];
                /** @example 9c1e4b7a20d5f638 */
                attachmentId: components["parameters"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For saving, never for showing in the page; under a name that tells nothing of its writer */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["FileBytes"];
                    "image/jpeg": components["schemas"]["FileBytes"];
                    "image/png": components["schemas"]["FileBytes"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["FileBytes"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    setAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 7kq2m9xd4tb8 */
                commentId: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementChoice"];
            };
        };
        responses: {
            /** @description As it stands now */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
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
    reportComment: {
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
                /** @example 7kq2m9xd4tb8 */
                commentId: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentReport"];
            };
        };
        responses: {
            /** @description Staff will look at it */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentReportReceipt"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOutcome: {
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
            /** @description The outcome */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getConsultationStatistics: {
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
            /** @description The figures */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationStatistics"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getChallenge: {
        parameters: {
            query: {
                /**
                 * @description The id of the consultation or mailbox that is written to; the answer is good for no other
                 * @example river-parks
                 */
                subject: components["schemas"]["ConsultationId"];
            };
            header?: never;
            path: {
                /**
                 * @description What is about to be written
                 * @example submission
                 */
                purpose: components["schemas"]["ChallengePurpose"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    createUpload: {
        parameters: {
            query: {
                /**
                 * @description What is about to be written
                 * @example submission
                 */
                purpose: components["schemas"]["UploadPurpose"];
                /**
                 * @description The id of the consultation or mailbox that is written to
                 * @example river-parks
                 */
                subject: components["schemas"]["ConsultationId"];
            };
            header: {
                /**
                 * @description A UUID, made when the citizen presses send and kept over retries and reloads
                 * @example 3f0c1f5e-7a52-4f0b-9d4a-0d5c4f2b8a11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The name of the file as RFC 6266 and RFC 8187 write it
                 * @example attachment; filename*=UTF-8''%E8%B7%AF%E7%81%AF.jpg
                 */
                "Content-Disposition": components["schemas"]["FileNameHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": components["schemas"]["FileBytes"];
            };
        };
        responses: {
            /** @description Held on disk */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SubmissionConflict"];
            413: components["responses"]["FileTooLarge"];
            415: components["responses"]["FileTypeRefused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5d0c2f9e8b7a41639d0e7c1f2a3b4c5d */
                uploadId: components["schemas"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, without its content */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
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
    changeOpinions: {
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
                "application/json": components["schemas"]["OpinionChanges"];
            };
        };
        responses: {
            /** @description The submission as it stands now */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionStatus"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["ReceiptUnknown"];
            409: components["responses"]["SubmissionConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeConsent: {
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
                "application/json": components["schemas"]["ConsentChange"];
            };
        };
        responses: {
            /** @description The submission as it stands now */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionStatus"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["ReceiptUnknown"];
            409: components["responses"]["SubmissionConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listConsultationRecords: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationRecordPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
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
    changeConsultationPeriod: {
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
                "application/json": components["schemas"]["PeriodChangeDraft"];
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
    listOpinions: {
        parameters: {
            query?: {
                /** @description Only opinions in this state */
                state?: components["schemas"]["OpinionState"];
                /** @description Only opinions on this clause */
                clauseId?: components["schemas"]["ClauseId"];
                /** @description `true` lists what citizens have reported and nobody has decided on since */
                reported?: "true";
                /** @description Words in the opinion or its number */
                q?: string;
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
            /** @description One page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportOpinions: {
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
            /** @description UTF-8 with a byte order mark; cells that a spreadsheet would take for a formula begin with an apostrophe */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["CsvText"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 7kq2m9xd4tb8 */
                commentId: components["parameters"]["CommentId"];
                /** @example 9c1e4b7a20d5f638 */
                attachmentId: components["parameters"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Under the name that its writer gave it */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["FileBytes"];
                    "image/jpeg": components["schemas"]["FileBytes"];
                    "image/png": components["schemas"]["FileBytes"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["FileBytes"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["StepConflict"];
            503: components["responses"]["Unavailable"];
        };
    };
    moderateOpinions: {
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
                "application/json": components["schemas"]["Moderation"];
            };
        };
        responses: {
            /** @description The opinions as they stand now */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeratedOpinions"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ModerationConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordSubmission: {
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
                "application/json": components["schemas"]["SubmissionRecordDraft"];
            };
        };
        responses: {
            /** @description Held on disk; the writer may be given number and code */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionReceipt"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["StepConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            503: components["responses"]["Unavailable"];
        };
    };
    readContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 0f3a9c51d27e4b8896aa01c4e5d7f203 */
                submissionId: components["schemas"]["SubmissionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactReading"];
            };
        };
        responses: {
            /** @description What the writer filled in */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            503: components["responses"]["Unavailable"];
        };
    };
    resetReceiptCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example river-parks */
                consultationId: components["parameters"]["ConsultationId"];
                /** @example 0f3a9c51d27e4b8896aa01c4e5d7f203 */
                submissionId: components["schemas"]["SubmissionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptCodeReset"];
            };
        };
        responses: {
            /** @description The number, and the only code that is good now */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewReceiptCode"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOutcomeRecord: {
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
                    "application/json": components["schemas"]["OutcomeRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveOutcome: {
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
                "application/json": components["schemas"]["OutcomeDraft"];
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
                    "application/json": components["schemas"]["OutcomeRecord"];
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
    decideOutcomeStep: {
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
            /** @description The record */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeRecord"];
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
    getCalendar: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 2026 */
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkCalendar"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listKnowledge: {
        parameters: {
            query?: {
                /** @description Only questions that this department answers */
                unitId?: components["schemas"]["UnitId"];
                /** @description What a reader looks for, in words of their own */
                q?: string;
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
                    "application/json": components["schemas"]["KnowledgePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getKnowledgeItem: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example street-lamps */
                knowledgeId: components["parameters"]["KnowledgeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The question */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeItem"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    suggestKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnowledgeQuestion"];
            };
        };
        responses: {
            /** @description The best first; none where nothing fits */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeSuggestions"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    rateKnowledgeItem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnowledgeRatingChoice"];
            };
        };
        responses: {
            /** @description As it stands now */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeRated"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listKnowledgeRecords: {
        parameters: {
            query?: {
                state?: components["schemas"]["KnowledgeState"];
                /** @description Only questions whose review date has come */
                due?: "true";
                unitId?: components["schemas"]["UnitId"];
                /** @description Words in question or answer */
                q?: string;
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeRecordPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getKnowledgeRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example street-lamps */
                knowledgeId: components["parameters"]["KnowledgeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The question as it stands now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveKnowledgeItem: {
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
                /** @example street-lamps */
                knowledgeId: components["parameters"]["KnowledgeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnowledgeDraft"];
            };
        };
        responses: {
            /** @description The question as it stands now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeRecord"];
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
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    decideKnowledgeStep: {
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
                /** @example street-lamps */
                knowledgeId: components["parameters"]["KnowledgeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDecision"];
            };
        };
        responses: {
            /** @description The question as it stands now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeRecord"];
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
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdrawKnowledgeItem: {
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
                /** @example street-lamps */
                knowledgeId: components["parameters"]["KnowledgeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnowledgeWithdrawal"];
            };
        };
        responses: {
            /** @description The question as it stands now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeRecord"];
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
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    createAnswerUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A UUID, made when the citizen presses send and kept over retries and reloads
                 * @example 3f0c1f5e-7a52-4f0b-9d4a-0d5c4f2b8a11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The name of the file as RFC 6266 and RFC 8187 write it
                 * @example attachment; filename*=UTF-8''%E6%A3%80%E6%B5%8B%E6%8A%A5%E5%91%8A.pdf
                 */
                "Content-Disposition": components["schemas"]["FileNameHeader"];
            };
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": components["schemas"]["FileBytes"];
            };
        };
        responses: {
            /** @description Held on disk */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LetterRecordConflict"];
            413: components["responses"]["FileTooLarge"];
            415: components["responses"]["FileTypeRefused"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAnswerAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAttachmentQuery"];
            };
        };
        responses: {
            /** @description For saving, never for showing in the page; under the name that its department gave it */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["FileBytes"];
                    "image/jpeg": components["schemas"]["FileBytes"];
                    "image/png": components["schemas"]["FileBytes"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["FileBytes"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["AnswerAttachmentUnknown"];
            409: components["responses"]["AnswerAttachmentConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPublishedLetterAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4kq2m9xd7tb8 */
                publishedLetterId: components["schemas"]["PublishedLetterId"];
                /** @example 9c1e4b7a20d5f638 */
                attachmentId: components["parameters"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For saving, never for showing in the page; under the name that was reviewed with it */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["FileBytes"];
                    "image/jpeg": components["schemas"]["FileBytes"];
                    "image/png": components["schemas"]["FileBytes"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["FileBytes"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportLetterRecords: {
        parameters: {
            query?: {
                /** @description Only letters in this state */
                state?: components["parameters"]["LetterStateFilter"];
                /** @description Only letters that somebody has to do something with */
                open?: components["parameters"]["LetterOpenFilter"];
                /** @description Only letters that are late, or due within the working days that the agency warns before */
                due?: components["parameters"]["LetterDueFilter"];
                /** @description Only letters that this department has */
                unitId?: components["parameters"]["LetterUnitFilter"];
                category?: components["parameters"]["LetterCategoryFilter"];
                /** @description Words, or a number */
                q?: components["parameters"]["LetterWordsFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description UTF-8 with a byte order mark; cells that a spreadsheet would take for a formula begin with an apostrophe */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["CsvText"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveLetterCorrection: {
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
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterCorrectionDraft"];
            };
        };
        responses: {
            /** @description The letter as it stands now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LetterRecordConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    decideLetterCorrectionStep: {
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
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDecision"];
            };
        };
        responses: {
            /** @description The letter as it stands now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LetterRecordConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    previewLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example leaders */
                mailboxId: components["parameters"]["MailboxId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterPreviewDraft"];
            };
        };
        responses: {
            /** @description The wording with what looks like personal data starred */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPreview"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPublishedLetters: {
        parameters: {
            query?: {
                /** @description Only letters that this department answered */
                unitId?: components["schemas"]["UnitId"];
                category?: components["schemas"]["LetterCategory"];
                /** @description Answered on this day or later */
                from?: components["schemas"]["CalendarDate"];
                /** @description Answered on this day or earlier; 400 where it is before `from` */
                to?: components["schemas"]["CalendarDate"];
                /** @description Words in title, letter or answer */
                q?: string;
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
                    "application/json": components["schemas"]["PublishedLetterPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPublishedLetter: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example 4kq2m9xd7tb8 */
                publishedLetterId: components["schemas"]["PublishedLetterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter, without anything that tells who wrote it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedLetter"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveLetterPublication: {
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
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterPublicationDraft"];
            };
        };
        responses: {
            /** @description The letter as it stands now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LetterRecordConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    decideLetterPublicationStep: {
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
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDecision"];
            };
        };
        responses: {
            /** @description The letter as it stands now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LetterRecordConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdrawLetterPublication: {
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
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterWithdrawal"];
            };
        };
        responses: {
            /** @description The letter as it stands now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LetterRecordConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listLetterRecords: {
        parameters: {
            query?: {
                /** @description Only letters in this state */
                state?: components["parameters"]["LetterStateFilter"];
                /** @description Only letters that somebody has to do something with */
                open?: components["parameters"]["LetterOpenFilter"];
                /** @description Only letters that are late, or due within the working days that the agency warns before */
                due?: components["parameters"]["LetterDueFilter"];
                /** @description Only letters that this department has */
                unitId?: components["parameters"]["LetterUnitFilter"];
                category?: components["parameters"]["LetterCategoryFilter"];
                /** @description Words, or a number */
                q?: components["parameters"]["LetterWordsFilter"];
                /** @description `nextCursor` of the page before */
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRecordPage"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLetterRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    takeLetterStep: {
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
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterStepDraft"];
            };
        };
        responses: {
            /** @description The letter as it stands now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LetterRecordConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveLetterAnswer: {
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
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterAnswerDraft"];
            };
        };
        responses: {
            /** @description The letter as it stands now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LetterRecordConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    decideLetterAnswerStep: {
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
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisionDecision"];
            };
        };
        responses: {
            /** @description The letter as it stands now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRecord"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LetterRecordConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    readLetterAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
                /** @example 9c1e4b7a20d5f638 */
                attachmentId: components["parameters"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Under the name that its sender gave it */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["FileBytes"];
                    "image/jpeg": components["schemas"]["FileBytes"];
                    "image/png": components["schemas"]["FileBytes"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["FileBytes"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LetterRecordConflict"];
            503: components["responses"]["Unavailable"];
        };
    };
    readLetterContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactReading"];
            };
        };
        responses: {
            /** @description What the writer filled in */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterContact"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    resetLetterCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4f2d9e7b8a6c41039d0e7c1f2a3b4c5d */
                letterId: components["parameters"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptCodeReset"];
            };
        };
        responses: {
            /** @description The number, and the only code that is good now */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewReceiptCode"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLetterStatistics: {
        parameters: {
            query?: {
                /** @description Only letters to this mailbox */
                mailboxId?: components["schemas"]["MailboxId"];
                /** @description The first month */
                from?: components["schemas"]["CalendarMonth"];
                /** @description The last month */
                to?: components["schemas"]["CalendarMonth"];
            };
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterStatistics"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportLetterStatistics: {
        parameters: {
            query?: {
                /** @description Only letters to this mailbox */
                mailboxId?: components["schemas"]["MailboxId"];
                /** @description The first month */
                from?: components["schemas"]["CalendarMonth"];
                /** @description The last month */
                to?: components["schemas"]["CalendarMonth"];
            };
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description UTF-8 with a byte order mark; cells that a spreadsheet would take for a formula begin with an apostrophe */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["CsvText"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMailboxes: {
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
            /** @description All of them, in the agency's order */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMailbox: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @example leaders */
                mailboxId: components["parameters"]["MailboxId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mailbox */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLetterForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example leaders */
                mailboxId: components["parameters"]["MailboxId"];
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
                    "application/json": components["schemas"]["LetterForm"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    createLetter: {
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
                /** @example leaders */
                mailboxId: components["parameters"]["MailboxId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterDraft"];
            };
        };
        responses: {
            /** @description Held on disk. The query code stands in no other answer but a replay of this one. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterReceipt"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LetterConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
    lookUpLetter: {
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
            /** @description The letter with all that its writer may know */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterStatus"];
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
    changeLetter: {
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
                "application/json": components["schemas"]["LetterChanges"];
            };
        };
        responses: {
            /** @description The letter as it stands now */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterStatus"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            404: components["responses"]["ReceiptUnknown"];
            409: components["responses"]["LetterStepConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
        };
    };
}
